/** For a field of files: what is taken in. Phones make JPEG of their own format where a form asks for it. */
export const ATTACHABLE =
  'image/jpeg,image/png,image/webp,image/gif,image/avif,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv,.zfo';
