import { ProblemCode } from '../problems.ts';
import { Zip } from './zip.ts';

/** What a file is, by its content. */
export interface FileType {
  type: string;
  /** Without a dot; the first is given to a name that has none of them. */
  extensions: readonly [string, ...string[]];
  isImage: boolean;
}

const image = (type: string, ...extensions: FileType['extensions']): FileType => ({
  ...{ type: `image/${type}`, extensions, isImage: true },
});
const other = (type: string, ...extensions: FileType['extensions']): FileType => ({
  ...{ type, extensions, isImage: false },
});

export const jpeg = image('jpeg', 'jpg', 'jpeg');
export const png = image('png', 'png');
export const webp = image('webp', 'webp');
const gif = image('gif', 'gif');
const avif = image('avif', 'avif');
const pdf = other('application/pdf', 'pdf');
const text = other('text/plain', 'txt', 'csv', 'md');
/** A message of a Czech data box, signed. */
const dataBoxMessage = other('application/vnd.software602.filler.form-xml-zip', 'zfo');

const openXml = 'application/vnd.openxmlformats-officedocument';
/** By the part that each of them has. */
const officeFiles: [part: string, FileType][] = [
  ['word/document.xml', other(`${openXml}.wordprocessingml.document`, 'docx')],
  ['xl/workbook.xml', other(`${openXml}.spreadsheetml.sheet`, 'xlsx')],
  ['ppt/presentation.xml', other(`${openXml}.presentationml.presentation`, 'pptx')],
];
const openDocuments = ['text', 'spreadsheet', 'presentation'].map((kind, i) =>
  other(`application/vnd.oasis.opendocument.${kind}`, (['odt', 'ods', 'odp'] as const)[i]!),
);

/**
 * Says what a file is from its bytes; its name counts for nothing.
 * @returns a problem for what is not taken in: programs, pages, drawings with scripts, archives, documents with macros
 */
export function sniff(bytes: Buffer): FileType | ProblemCode {
  const begins = (prefix: string, at = 0) => bytes.toString('latin1', at, at + prefix.length) === prefix;
  if (begins('\xff\xd8\xff')) return jpeg;
  if (begins('\x89PNG\r\n\x1a\n')) return png;
  if (begins('RIFF') && begins('WEBP', 8)) return webp;
  if (begins('GIF87a') || begins('GIF89a')) return gif;
  if (begins('ftypavif', 4) || begins('ftypavis', 4)) return avif;
  if (begins('%PDF-')) return pdf;
  if (begins('PK\x03\x04')) return ofZip(bytes);
  if (isSigned(bytes) && bytes.includes('isds.czechpoint.cz')) return dataBoxMessage;
  return isPlainText(bytes) ? text : ProblemCode.FILE_KIND;
}

function ofZip(bytes: Buffer): FileType | ProblemCode {
  const zip = Zip.read(bytes);
  if (!zip) return ProblemCode.FILE_BROKEN;
  const found =
    officeFiles.find(([part]) => zip.has(part) && zip.has('[Content_Types].xml'))?.[1] ??
    openDocuments.find(({ type }) => zip.text('mimetype').trim() === type);
  if (!found) return ProblemCode.FILE_KIND;
  return hasMacros(zip) ? ProblemCode.FILE_MACROS : found;
}

/** By what the document declares, whatever its parts are called, and by where OpenDocument keeps them. */
const hasMacros = (zip: Zip) =>
  /macroEnabled|vbaProject/i.test(zip.text('[Content_Types].xml')) ||
  zip.names.some((name) => /(^|\/)vbaProject\.bin$|^(Basic|Scripts)\//i.test(name));

/** PKCS #7 signed data, in DER. */
const isSigned = (bytes: Buffer) =>
  bytes[0] === 0x30 && bytes.subarray(0, 24).includes(Buffer.from('06092a864886f70d010702', 'hex'));

/** UTF-8 without control characters that is no page, drawing or script in disguise. */
function isPlainText(bytes: Buffer): boolean {
  let content;
  try {
    content = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  return (
    // eslint-disable-next-line no-control-regex
    !/[\0-\x08\x0b\x0e-\x1f\x7f]/.test(content) &&
    !/<(!doctype|html|head|body|script|svg|iframe|\?xml|\?php)\b|^#!/i.test(content)
  );
}
