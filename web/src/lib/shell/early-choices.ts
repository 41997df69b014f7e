/**
 * What somebody chose while the scripts of the page were on their way. Svelte keeps texts when it takes a page over, but
 * puts selects, checkboxes and disclosures back to what the server sent.
 * @returns how each choice is made again, for when the page is taken over
 */
export function earlyChoices(): (() => void)[] {
  const again: (() => void)[] = [];
  const changed = (node: Element) => node.dispatchEvent(new Event('change', { bubbles: true }));
  for (const option of document.querySelectorAll('option'))
    if (option.selected && !option.defaultSelected)
      again.push(() => {
        option.selected = true;
        changed(option);
      });
  for (const input of document.querySelectorAll('input')) {
    const { checked, defaultChecked } = input;
    if (checked !== defaultChecked)
      again.push(() => {
        input.checked = checked;
        changed(input);
      });
  }
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details[open]'))
    again.push(() => (details.open = true));
  return again;
}
