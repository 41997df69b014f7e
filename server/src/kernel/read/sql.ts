/**
 * SQL as data. A fragment is flat: n+1 strings around n values. The strings are its shape, which PostgreSQL
 * prepares; the values are filled in per request. Same shape, same prepared statement.
 */
export class Sql {
  constructor(
    readonly strings: readonly string[],
    readonly values: readonly unknown[],
  ) {}

  get shape(): string {
    return this.strings.join('?');
  }

  get isEmpty(): boolean {
    return this.values.length === 0 && this.strings[0] === '';
  }
}

/** A value that only the request knows: from the viewer, or from the values of an argument site. */
export class Late {
  constructor(readonly from: (viewer: unknown, sites: readonly (readonly unknown[])[]) => unknown) {}
}

/**
 * Writes SQL. Fragments nest; every other value becomes a parameter, never text.
 * @throws Error on undefined, which is a forgotten value and not NULL
 */
export function sql(strings: TemplateStringsArray, ...parts: unknown[]): Sql {
  const text = [strings[0]!];
  const values: unknown[] = [];
  parts.forEach((part, i) => {
    if (part === undefined) throw new Error(`undefined in SQL after "${strings[i]}"`);
    if (part instanceof Sql) {
      text[text.length - 1] += part.strings[0]!;
      values.push(...part.values);
      text.push(...part.strings.slice(1));
      text[text.length - 1] += strings[i + 1]!;
    } else {
      values.push(part);
      text.push(strings[i + 1]!);
    }
  });
  return new Sql(text, values);
}

/** SQL text as it stands; never for anything a request brings. */
export const raw = (text: string): Sql => new Sql([text], []);

export const none = raw('');

/** The day in Prague, by the clock of the database: dates of the domain are days there. */
export const todayInPrague = raw(`(now() at time zone 'Europe/Prague')::date`);

export const identifier = (name: string): Sql => raw(`"${name.replaceAll('"', '""')}"`);

export const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export function join(parts: readonly Sql[], separator: string): Sql {
  const [first = none, ...rest] = parts;
  return rest.reduce((all, part) => sql`${all}${raw(separator)}${part}`, first);
}

/** That a condition holds, or that it does not; nothing where neither is asked. Plain, so that an index may answer it. */
export const whether = (condition: Sql, is: boolean | null | undefined): Sql | undefined =>
  is == null ? undefined : is ? condition : sql`not ${condition}`;

/** Joins conditions; those left out (undefined or empty) don't count. */
export function and(...conditions: readonly (Sql | undefined)[]): Sql {
  const given = conditions.filter((condition) => condition !== undefined && !condition.isEmpty) as Sql[];
  return join(
    given.map((condition) => sql`(${condition})`),
    ' and ',
  );
}

/** ` where …`, or nothing. */
export function where(...conditions: readonly (Sql | undefined)[]): Sql {
  const all = and(...conditions);
  return all.isEmpty ? none : sql` where ${all}`;
}

/** Numbers the parameters; a Late value used twice is sent once. */
export function numbered(fragment: Sql): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  let text = fragment.strings[0]!;
  fragment.values.forEach((value, i) => {
    const known = value instanceof Late ? values.indexOf(value) : -1;
    const position = known < 0 ? values.push(value) : known + 1;
    text += `$${position}${fragment.strings[i + 1]}`;
  });
  return { text, values };
}
