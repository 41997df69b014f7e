/** What the web's live client asks of a browser if there is one; here there is none. */
declare const document: {
  readonly hidden: boolean;
  addEventListener(name: string, listener: (event?: unknown) => void, options?: { once: boolean }): void;
  removeEventListener(name: string, listener: () => void): void;
};
