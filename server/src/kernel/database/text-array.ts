import { ArrayType } from '@mikro-orm/postgresql';

const quoted = (text: string) => `"${text.replaceAll(/[\\"]/g, '\\$&')}"`;

/** A `text[]` whose texts stay what they are: MikroORM's own leaves `null` bare, which is nothing, and ends lines as JSON. */
export class TextArray extends ArrayType<string> {
  override convertToDatabaseValue(texts: string[] | null): string | null {
    return texts && `{${texts.map(quoted).join(',')}}`;
  }

  override getColumnType(): string {
    return 'text[]';
  }
}
