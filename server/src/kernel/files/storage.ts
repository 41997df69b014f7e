import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** Which bytes, both ends included. */
export interface Span {
  start: number;
  end: number;
}

/** Where the bytes of files lie. Keys are made by the server and say nothing. */
export interface Storage {
  /** Whole or not at all; a repeat replaces. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The stream fails when there is nothing under the key. */
  open(key: string, span: Span): Readable;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
}

/** Files in folders of the local disk; several processes share it by a shared volume. */
export class DiskStorage implements Storage {
  constructor(private readonly directory: string) {}

  async put(key: string, bytes: Uint8Array) {
    const path = this.#pathOf(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(`${path}.part`, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.part`, path);
  }

  open(key: string, span: Span) {
    return createReadStream(this.#pathOf(key), span);
  }

  async remove(key: string) {
    const path = this.#pathOf(key);
    await Promise.all([path, `${path}.part`].map((one) => rm(one, { force: true })));
  }

  /** Few files per folder, by the first letters of the key. */
  #pathOf(key: string) {
    if (!/^[0-9a-f-]{36}(\.thumbnail)?$/.test(key)) throw new Error('This is no key of a file.');
    return join(this.directory, key.slice(0, 2), key);
  }
}

export const thumbnailOf = (key: string) => `${key}.thumbnail`;
