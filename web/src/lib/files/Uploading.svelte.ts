import { m } from '@platforma/messages';
import { Resumable, UploadRefused } from './resumable.ts';

/** Why a file was not taken in, by the code that the server gives. */
const sentences: Record<string, () => string> = {
  FILE_BROKEN: m.problem_FILE_BROKEN,
  FILE_KIND: m.problem_FILE_KIND,
  FILE_MACROS: m.problem_FILE_MACROS,
  FILE_TOO_LARGE: m.problem_FILE_TOO_LARGE,
  UPLOAD_LIMIT: m.problem_UPLOAD_LIMIT,
  UNAUTHENTICATED: m.attach_signed_out,
};
const LARGEST_FILE = 25 * 1024 * 1024;

/** One file on its way: whole, it has an id that a form sends along. */
export class Uploading {
  readonly name: string;
  readonly isPicture: boolean;
  /** 0 to 1. */
  progress = $state(0);
  state = $state<'sending' | 'lost' | 'refused' | 'done'>('sending');
  refusal = $state('');
  id = $state('');
  alternativeText = $state('');
  readonly #upload: Resumable;
  readonly #until = new AbortController();

  /** @param changed called when it is whole, or refused */
  constructor(
    file: File,
    private readonly changed: () => void,
  ) {
    this.name = file.name;
    this.isPicture = file.type.startsWith('image/');
    this.#upload = new Resumable(file, {
      progress: (part) => (this.progress = part),
      signal: this.#until.signal,
    });
    if (file.size > LARGEST_FILE) this.#refuse('FILE_TOO_LARGE');
    else if (!file.size) this.#refuse('FILE_BROKEN');
    else void this.#send();
  }

  /** Goes on where it ended. */
  resume() {
    if (this.state === 'lost') void this.#send();
  }

  /** Stops it, and has the server forget what came. */
  remove() {
    this.#until.abort();
    this.#upload.forget();
  }

  async #send() {
    this.state = 'sending';
    try {
      this.id = await this.#upload.send();
      this.state = 'done';
    } catch (reason) {
      if (!(reason instanceof UploadRefused)) return void (this.state = 'lost');
      this.#refuse(reason.code);
    }
    this.changed();
  }

  #refuse(code: string) {
    this.refusal = (sentences[code] ?? m.error_UNAVAILABLE)();
    this.state = 'refused';
  }
}
