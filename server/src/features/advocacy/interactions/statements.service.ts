import { createHash } from 'node:crypto';
import type { Services } from '../../../context.ts';
import type { Transaction } from '../../../kernel/database/orm.ts';
import type { AppendedEvent } from '../../../kernel/database/unit-of-work.ts';
import { conflict, DomainError, notFound } from '../../../kernel/errors.ts';
import { ProblemCode } from '../../../kernel/problems.ts';
import { without } from '../../../kernel/text/sensitive.ts';
import { OfficeReplyKind } from './interaction.enums.ts';
import type { OfficeStatement } from './office-statement.ts';
import type { ConfirmStatementInput, CorrectStatementInput } from './statement.inputs.ts';

/** Of one client: an office answers a handful of letters, whoever tries links many. */
const ATTEMPTS_A_DAY = 30;

interface Answered {
  outcome: 'TAKEN' | 'GONE' | 'LIMIT' | 'STALE' | 'ANSWERED';
  stream: string | null;
  seq: string | null;
  event: string | null;
}

/** The name under which the token of a link is kept. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

/** What whoever has the link of a letter reads and says; they need no account. */
export class Statements {
  constructor(private readonly services: Services) {}

  /** Null where the link is unknown, has run out or was taken back: nobody is told which. */
  read(token: string): Promise<OfficeStatement | null> {
    return this.services.publicly((transaction) => readBy(transaction, token));
  }

  confirm({ token, version, office }: ConfirmStatementInput) {
    return this.answer(OfficeReplyKind.CONFIRMED, { token, version, office, text: null });
  }

  correct({ token, version, office, text }: CorrectStatementInput) {
    return this.answer(OfficeReplyKind.CORRECTED, { token, version, office, text: text.trim() });
  }

  /**
   * Takes the one answer of a link; the same answer once more is harmless.
   * @throws DomainError SENSITIVE_DATA, which no reason lets through: the text is shown at once
   */
  private async answer(
    kind: OfficeReplyKind,
    { token, version, office, text }: Omit<CorrectStatementInput, 'text'> & { text: string | null },
  ): Promise<OfficeStatement | null> {
    without({ office, ...(text !== null && { text }) });
    const { outcome, statement } = await this.services.publicly(async (transaction, announced) => {
      const { rows } = await transaction.executeSql<Answered>(
        'select * from app.answer_statement($1, $2, $3, $4, $5, $6, $7)',
        [hashOf(token), kind, office.trim(), text, version, this.services.client, ATTEMPTS_A_DAY],
      );
      announced(rows.flatMap(eventOf));
      return { outcome: rows[0]!.outcome, statement: await readBy(transaction, token) };
    });
    // Only now: an attempt counts whatever comes of it.
    if (outcome === 'GONE') throw notFound();
    if (outcome === 'LIMIT') throw new DomainError('TOO_MANY_REQUESTS', 'Too many answers today.');
    if (outcome === 'STALE') throw conflict(ProblemCode.VERSION_STALE);
    if (outcome === 'ANSWERED') throw conflict(ProblemCode.STATEMENT_ANSWERED);
    return statement;
  }
}

const eventOf = ({ stream, seq, event }: Answered): AppendedEvent[] =>
  stream && event ? [{ stream, seq: Number(seq), kind: event }] : [];

type Linked = Pick<OfficeStatement, 'body' | 'kind' | 'subject' | 'html' | 'version' | 'answer' | 'office'> &
  Pick<OfficeStatement, 'correction'> &
  Record<'happened_on' | 'expires_at', string> & { is_demo: boolean; answered_at: string | null };

async function readBy({ executeSql }: Transaction, token: string): Promise<OfficeStatement | null> {
  const { rows } = await executeSql<{ statement: Linked }>(
    'select to_json(s) as statement from app.statement_by_link($1) s',
    [hashOf(token)],
  );
  if (!rows[0]) return null;
  const { happened_on, expires_at, is_demo, answered_at, ...rest } = rows[0].statement;
  return {
    ...{ ...rest, happenedOn: happened_on, expiresAt: new Date(expires_at), isDemo: is_demo },
    answeredAt: answered_at ? new Date(answered_at) : null,
  };
}
