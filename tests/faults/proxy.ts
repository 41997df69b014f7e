import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const DELAY_MS = 2_000;

/** A TCP proxy that can cut everything, hold every byte for two seconds, or swallow silently (half-open). */
export class Proxy {
  mode: 'ok' | 'delay' | 'hang' = 'ok';
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;

  private constructor(target: number) {
    this.#server = createServer((near) => {
      this.#keep(near);
      if (this.mode === 'hang') return;
      const far = connect(target, '127.0.0.1');
      this.#keep(far);
      this.#pass(near, far);
      this.#pass(far, near);
    });
  }

  static async to(target: number): Promise<Proxy> {
    const proxy = new Proxy(target);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  cut() {
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  close() {
    this.cut();
    this.#server.close();
  }

  #keep(socket: Socket) {
    this.#sockets.add(socket);
    socket.on('error', () => {}).on('close', () => this.#sockets.delete(socket));
  }

  #pass(from: Socket, to: Socket) {
    let hasHung = false;
    // One after another: by timers of their own, later bytes would overtake earlier ones, which TCP never does.
    let passed = Promise.resolve();
    from.on('data', (data) => {
      // What was swallowed once stays a gap: this direction is dead.
      hasHung ||= this.mode === 'hang';
      if (hasHung) return;
      const due = Date.now() + (this.mode === 'delay' ? DELAY_MS : 0);
      passed = passed.then(async () => {
        const wait = due - Date.now();
        if (wait > 0) await pause(wait);
        to.write(data);
      });
    });
    from.on('close', () => hasHung || to.destroy());
  }
}
