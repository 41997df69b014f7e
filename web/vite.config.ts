import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/** The only style attribute of the whole site: Kit's route announcer. */
const kitsAnnouncer = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: '../messages/project.inlang',
      outdir: '../messages/compiled',
      emitTsDeclarations: true,
      strategy: ['url', 'cookie', 'preferredLanguage', 'baseLocale'],
    }),
    sveltekit({
      adapter: adapter(),
      paths: { relative: false },
      inlineStyleThreshold: 0,
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          'style-src-attr': ['unsafe-hashes', kitsAnnouncer],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
      compilerOptions: {
        runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true),
      },
    }),
  ],
  server: { fs: { allow: ['..'] } },
  // <use> refuses data: addresses, and a font in the style sheet would be loaded by everybody
  build: { assetsInlineLimit: (file) => (/\.(svg|woff2)$/.test(file) ? false : undefined) },
});
