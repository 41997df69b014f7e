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

/** What a shortcut of one letter does; nothing while somebody types. */
export function pressed(event: KeyboardEvent, { reply, showHelp }: Doings) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if ((event.target as Element).closest('input, textarea, select, dialog, [contenteditable]')) return;
  const key = event.key.toLowerCase();
  if (key === '?') showHelp();
  else if (key === 'r') reply(document.activeElement?.closest('.post')?.id);
  else moves[key]?.();
}

interface Doings {
  reply: (postId?: string) => void;
  showHelp: () => void;
}
