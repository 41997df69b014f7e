const articles = () => [...document.querySelectorAll<HTMLElement>('.post article')];

/** The post in focus, or the one that is being read. */
function here() {
  const list = articles();
  const focused = list.findIndex((one) => one.contains(document.activeElement));
  if (focused >= 0) return focused;
  return list.findLastIndex((one) => one.getBoundingClientRect().top < innerHeight / 3);
}

function go(index: number) {
  const list = articles();
  const target = list[Math.max(0, Math.min(list.length - 1, index))];
  target?.focus({ preventScroll: true });
  target?.closest('.post')?.scrollIntoView({ block: 'start' });
}

/** Moves among the posts of the page. */
const moves: Record<string, () => void> = {
  j: () => go(here() + 1),
  k: () => go(here() - 1),
  n: () => go(articles().findIndex((one) => one.closest('.isNew'))),
};

const ACTIONS = '.acts';
const MENU = `${ACTIONS} details summary`;
const longestWaitMs = 3_000;
const nextFrame = () => new Promise(requestAnimationFrame);

/** Presses what a mouse would press in the post of the reader; what stands behind „…“ is opened for it. */
async function press(selector: string) {
  const post = articles()[here()]?.closest('.post');
  const target = () => post?.querySelector<HTMLElement>(`${ACTIONS} ${selector}`);
  const menu = post?.querySelector<HTMLElement>(MENU);
  if (!target()) {
    menu?.click();
    const began = performance.now();
    while (!target() && performance.now() - began < longestWaitMs) await nextFrame();
  }
  target()?.click();
}

/** By letter, what is pressed. */
const presses: Record<string, string> = {
  q: 'details a[href*="reply="]',
  b: 'a[href$="/bookmark"]',
  w: 'button[value=WORKED]',
  s: 'button[value=SAME]',
  t: 'button[value=THANKS]',
};

/** What a shortcut of one letter does; nothing while somebody types. */
export function pressed(event: KeyboardEvent, { reply, showHelp }: Doings) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if ((event.target as Element).closest('input, textarea, select, dialog, [contenteditable]')) return;
  const key = event.key.toLowerCase();
  if (key === '?') showHelp();
  else if (key === 'r') reply(document.activeElement?.closest('.post')?.id);
  else if (presses[key]) void press(presses[key]);
  else moves[key]?.();
}

interface Doings {
  reply: (postId?: string) => void;
  showHelp: () => void;
}
