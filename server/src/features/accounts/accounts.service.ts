import { signedIn } from '../../kernel/access/authorize.ts';
import type { Services } from '../../context.ts';
import { Account, type Language } from './account.entity.ts';

/** What people decide about their own account. */
export class Accounts {
  constructor(private readonly services: Services) {}

  changeSettings(changes: { language?: Language; hasShortcuts?: boolean }): Promise<unknown> {
    return this.onOwn((account) => {
      if (changes.language) account.language = changes.language;
      if (changes.hasShortcuts !== undefined) account.hasShortcuts = changes.hasShortcuts;
    });
  }

  /** Beginning of a visit, or its continuation. Reading never does this by itself. */
  noteVisit(): Promise<unknown> {
    return this.onOwn((account) => account.visit(this.services.clock.now()));
  }

  catchUp(): Promise<unknown> {
    return this.onOwn((account) => account.catchUp(this.services.clock.now()));
  }

  private onOwn(change: (account: Account) => void) {
    const { personId } = signedIn(this.services.viewer);
    return this.services.unitOfWork(async (em) => change(await em.findOneOrFail(Account, personId)), {
      concerns: 'oneself',
    });
  }
}
