import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const isMessage = /[\\/]compiled[\\/]messages[\\/](?!_index)\w+\.js$/;
const locale = fileURLToPath(new URL('./src/lib/words/locale.ts', import.meta.url));

/**
 * Shortens the words in the browser's bundle. Paraglide writes four functions for each message and a runtime that serves
 * servers too; together they were a tenth of a page's scripts. Here a message is one function that knows its languages.
 */
export function browserWords(): Plugin {
  return {
    name: 'browser-words',
    apply: 'build', // in development paraglide writes a file for each language instead
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId(source, importer = '') {
      const isRuntime = source === '../runtime.js' && isMessage.test(importer);
      return isRuntime || source === '@platforma/messages/runtime' ? locale : undefined;
    },
    transform: {
      filter: { id: isMessage },
      handler: (code) => ({ code: shortened(code), map: null }),
    },
  };
}

/** @throws when the compiler writes its messages in another way than the one known here */
function shortened(written: string) {
  const code = written.replace(/\/\*[\s\S]*?\*\//g, '');
  const name = /const cs_(\w+)/.exec(code)?.[1];
  const choice = /\(\(inputs(?: = \{\})?, options = \{\}\) => \{[\s\S]*?\n\}\)/;
  if (!name || !choice.test(code)) throw new Error(`Paraglide has changed what it writes:\n${written}`);
  const inLanguage = (language: string) => {
    const text = new RegExp(
      `const ${language}_${name} =\\s*\\(i?\\) => \\{\\s*return\\s+\\((\`[\\s\\S]*?\`)\\)\\s*\\}`,
    );
    return text.exec(code)?.[1] ?? `${language}_${name}(i)`;
  };
  const isSameInRomani = code.includes(`const rom_${name} = cs_`);
  const others = isSameInRomani ? '' : `getLocale() === 'rom' ? ${inLanguage('rom')} : `;
  const chosen = `((i) => isEnglish() ? ${inLanguage('en')} : ${others}${inLanguage('cs')})`;
  return code.replace(choice, () => chosen).replace('experimentalStaticLocale', 'isEnglish');
}
