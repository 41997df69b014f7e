import { m } from '@platforma/messages';
import type { Kind } from '@platforma/sensitive';

const names: Record<Kind, () => string> = {
  BIRTH_NUMBER: m.sensitive_kind_BIRTH_NUMBER,
  BANK_ACCOUNT: m.sensitive_kind_BANK_ACCOUNT,
  PHONE: m.sensitive_kind_PHONE,
  E_MAIL: m.sensitive_kind_E_MAIL,
  ADDRESS: m.sensitive_kind_ADDRESS,
  CLIENT_NAME: m.sensitive_kind_CLIENT_NAME,
  ORIGIN: m.sensitive_kind_ORIGIN,
};

/** What kind of personal data it is, in the middle of a sentence. */
export const kindName = (kind: Kind) => names[kind]();
