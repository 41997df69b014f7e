import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's folder, from the sources and from the bundle alike. */
export const root = upwards(import.meta.dirname);

function upwards(folder: string): string {
  return existsSync(join(folder, 'pnpm-workspace.yaml')) ? folder : upwards(dirname(folder));
}
