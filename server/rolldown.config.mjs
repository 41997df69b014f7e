import { defineConfig } from 'rolldown';

/** Our own code in one file, dependencies as they are: one copy of graphql for everybody. */
export default defineConfig({
  input: { main: 'src/main.ts', admin: 'src/admin.ts' },
  platform: 'node',
  tsconfig: true,
  external: (id) =>
    /^[^./]/.test(id) &&
    id !== '@platforma/sensitive' &&
    !id.startsWith('@oxc-project/runtime') &&
    !/^[A-Z]:\\/.test(id),
  output: { dir: 'dist', format: 'esm', sourcemap: true, cleanDir: true },
});
