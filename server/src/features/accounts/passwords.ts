import { hashPassword, verifyPassword } from 'better-auth/crypto';

/** scrypt takes 32 MB and a thread of Node's four for each password: more at once would stall everything else. */
const atOnce = 4;
const waiting: (() => void)[] = [];
let running = 0;

async function oneOfFew<T>(work: () => Promise<T>): Promise<T> {
  if (running === atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** Hashes and checks passwords as better-auth does, at most four at a time. */
export const passwords = {
  minLength: 12,
  maxLength: 128,
  hash: (password: string): Promise<string> => oneOfFew(() => hashPassword(password)),
  verify: (attempt: { hash: string; password: string }): Promise<boolean> =>
    oneOfFew(() => verifyPassword(attempt)),
};
