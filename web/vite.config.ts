import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { browserWords } from './browser-words.ts';

/** The only style attribute of the whole site: Kit's route announcer. */
const kitsAnnouncer = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/** On every page, or nearly: one file of it compresses better than thirty, and is kept for all pages. */
const shared = [
  /[\\/]lib[\\/]shell[\\/](?!Quiet|live-inbox|keep-typed)/,
  /[\\/]lib[\\/]ui[\\/](Icon|Button|Avatar|Mark|Chip|Section|PageHead|Columns|Crumbs|Menu|Notice|Pager)\.svelte/,
  /[\\/]lib[\\/](dates|graphql[\\/]ask|words[\\/](locale|roles))\.ts/,
  /[\\/]compiled[\\/](registry|messages[\\/](nav_(?!people|settings|sign)|(shell|date|role|errorpage)_|ui_(more|next|pages|previous)))/,
  /[\\/]kit[\\/]src[\\/]runtime[\\/]app[\\/]forms[\\/]/,
  /vite[\\/]preload-helper/,
];

/**
 * What a discussion shares with other pages and with what it loads later; not the words that only these need, and nothing that
 * loads something later: Kit leaves out of the head of a page the styles that it meets there first.
 */
const thread =
  /[\\/](messages[\\/](thread_(?!edit_label|save_edit|has_answer|withdraw[._])|count_\w+_word|error_unavailable)|lib[\\/]discussions[\\/](excerpt|pages|Prose)|lib[\\/]files[\\/]FileField|lib[\\/]words[\\/]visibility-icon|\[discussionId\][\\/]refusal)/;

/** What a discussion loads once somebody does something in it: one file is found faster than nine. */
const later =
  /\[discussionId\][\\/](find-moved|send|own-post|keys|ChangeForm|Guard|Help|PostMenu|Mentions|MentionList)\.|lib[\\/]discussions[\\/]markdown|[\\/]sensitive[\\/](?!words)/;

/** What follows streams. */
const live = /[\\/](lib[\\/]graphql[\\/]live|lib[\\/]shell[\\/]live-inbox)/;

export default defineConfig({
  plugins: [
    browserWords(),
    paraglideVitePlugin({
      project: '../messages/project.inlang',
      outdir: '../messages/compiled',
      emitTsDeclarations: true,
      strategy: ['url', 'cookie', 'preferredLanguage', 'baseLocale'],
    }),
    sveltekit({
      adapter: adapter(),
      paths: { relative: false },
      // The browser asks the server which page an address is: no page carries the list of all others.
      router: { resolution: 'server' },
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
        discloseVersion: false,
        runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true),
      },
    }),
  ],
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: 'ui', test: (id) => shared.some((one) => one.test(id)) },
                { name: 'thread', test: thread, minShareCount: 2 },
                { name: 'live', test: live },
                { name: 'later', test: later },
              ],
            },
          },
        },
      },
    },
  },
  server: { fs: { allow: ['..'] } },
  // <use> refuses data: addresses, and a font in the style sheet would be loaded by everybody
  build: {
    assetsInlineLimit: (file) => (/\.(svg|woff2)$/.test(file) ? false : undefined),
    // the server names the scripts of a page in its head; a list of those of every page would be in each
    modulePreload: false,
  },
});
