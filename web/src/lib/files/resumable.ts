const ENDPOINT = '/files/uploads';
const RETRIES_MS = [500, 2_000, 5_000, 10_000, 20_000];
/** What a later try may change. */
const PASSING = new Set([408, 409, 423]);

/** The server does not take the file in; `code` says why. */
export class UploadRefused extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

interface Options {
  /** From 0 to 1. */
  progress: (part: number) => void;
  signal: AbortSignal;
}

/**
 * A file sent by tus 1.0: after a cut it goes on where the server says that it ended. The few requests are written here,
 * because a client for every case is three times as large as all of this page's own code.
 */
export class Resumable {
  #address: string | undefined;

  constructor(
    private readonly file: File,
    private readonly options: Options,
  ) {}

  /**
   * Sends what is missing, with a few tries; called again it goes on.
   * @returns the id of the upload
   * @throws {UploadRefused} for good, anything else when there is no connection
   */
  async send(): Promise<string> {
    for (let tries = 0; ; tries++)
      try {
        await this.#attempt();
        return this.#address!.split('/').at(-1)!;
      } catch (reason) {
        const wait = RETRIES_MS[tries];
        if (reason instanceof UploadRefused || wait === undefined || !navigator.onLine) throw reason;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
  }

  /** Has the server forget what came. */
  forget() {
    if (this.#address) void this.#ask('DELETE', this.#address).catch(() => {});
  }

  async #attempt() {
    const { size, name } = this.file;
    let offset = 0;
    if (this.#address)
      offset = Number((await this.#ask('HEAD', this.#address)).getResponseHeader('upload-offset'));
    else {
      const metadata = `filename ${btoa(String.fromCharCode(...new TextEncoder().encode(name)))}`;
      const headers = { 'upload-length': String(size), 'upload-metadata': metadata };
      this.#address = (await this.#ask('POST', ENDPOINT, headers)).getResponseHeader('location')!;
    }
    if (offset === size) return;
    const headers = { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
    await this.#ask('PATCH', this.#address, headers, this.file.slice(offset), (sent) =>
      this.options.progress((offset + sent) / size),
    );
  }

  /** By XMLHttpRequest, which says how much of a body has left. */
  #ask(
    method: string,
    address: string,
    headers: Record<string, string> = {},
    body?: Blob,
    sent?: (bytes: number) => void,
  ): Promise<XMLHttpRequest> {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(method, address);
      for (const [header, value] of Object.entries({ 'tus-resumable': '1.0.0', ...headers }))
        request.setRequestHeader(header, value);
      if (sent) request.upload.addEventListener('progress', ({ loaded }) => sent(loaded));
      request.addEventListener('error', () => reject(new Error('There is no connection.')));
      request.addEventListener('load', () => {
        const { status } = request;
        if (status < 300) resolve(request);
        else if (status >= 500 || PASSING.has(status)) reject(new Error(`Answered ${status}.`));
        else reject(new UploadRefused(codeOf(request)));
      });
      if (method !== 'DELETE') this.options.signal.addEventListener('abort', () => request.abort());
      request.send(body);
    });
  }
}

function codeOf({ responseText }: XMLHttpRequest): string {
  try {
    return JSON.parse(responseText).code;
  } catch {
    return '';
  }
}
