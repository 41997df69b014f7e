/** A title that somebody wrote, its one-letter prepositions and conjunctions held to the word that follows. */
export const held = (title: string) =>
  title.replace(
    /(^|[\s(„])((?:[ksvzouai] )+)/giu,
    (_, before: string, words: string) => before + words.replaceAll(' ', '\u00a0'),
  );
