import { signedIn } from '../../kernel/access/authorize.ts';
import type { Services } from '../../context.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import { conflict } from '../../kernel/errors.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { Account } from './account.entity.ts';

/** What people decide about their own account. */
export class Accounts {
  constructor(private readonly services: Services) {}

  changeSettings(
    changes: Partial<Pick<Account, 'language' | 'hasShortcuts' | 'showsPresence'>>,
  ): Promise<unknown> {
    return this.onOwn((account) => void Object.assign(account, changes));
  }

  /** Beginning of a visit, or its continuation. Reading never does this by itself. */
  noteVisit(): Promise<unknown> {
    return this.onOwn((account) => account.visit(this.services.clock.now()));
  }

  catchUp(): Promise<unknown> {
    return this.onOwn((account) => account.catchUp(this.services.clock.now()));
  }

  /**
   * Puts the name of their organisation in place of theirs for others, or their own back; a repeat changes nothing.
   * @throws DomainError MANDATE_ENDED when they act for no organisation
   */
  goByOrganisation(isOn: boolean): Promise<unknown> {
    signedIn(this.services.viewer);
    return this.services.unitOfWork(
      async (em) => {
        const { rows } = await onTransaction(em).executeSql<{ taken: boolean }>(
          'select app.go_by_organisation($1) taken',
          [isOn],
        );
        if (!rows[0]!.taken) throw conflict(ProblemCode.MANDATE_ENDED);
      },
      { concerns: 'oneself', changesRights: true },
    );
  }

  private onOwn(change: (account: Account) => void) {
    const { personId } = signedIn(this.services.viewer);
    return this.services.unitOfWork(async (em) => change(await em.findOneOrFail(Account, personId)), {
      concerns: 'oneself',
    });
  }
}
