import type { Attachment } from 'svelte/attachments';

/** Not the reason for personal data and the words about files: those fields come and go as one writes. */
const kept = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (field): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
      (field instanceof HTMLInputElement &&
        !['hidden', 'submit', 'search', 'file'].includes(field.type) &&
        !/^(sensitiveReason$|alternative-)/.test(field.name)) ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement,
  );
const isBox = (field: Element): field is HTMLInputElement =>
  field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type);

/**
 * Keeps in this tab what is typed into a long form until it has been sent: a phone closes and reloads pages as it likes.
 * @param name of the form and of who fills it in: nobody else finds it there
 */
export const keepTyped =
  (name: string): Attachment<HTMLFormElement> =>
  (form) => {
    const key = `typed:${name}`;
    let isSent = false;
    const keep = () => {
      isSent = false;
      const values = kept(form).map((field) => (isBox(field) ? field.checked : field.value));
      sessionStorage.setItem(key, JSON.stringify(values));
    };
    const submitted = () => (isSent = true);
    const values: (string | boolean)[] = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    const fields = kept(form);
    // Another form than the one that was kept, as after an update, begins anew.
    if (fields.length === values.length)
      fields.forEach((field, i) => {
        const value = values[i]!;
        if (isBox(field) ? field.checked === value : field.value === value) return;
        if (isBox(field)) field.checked = Boolean(value);
        else field.value = String(value);
        for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));
      });
    form.addEventListener('input', keep);
    form.addEventListener('submit', submitted);
    return () => {
      form.removeEventListener('input', keep);
      form.removeEventListener('submit', submitted);
      // Left after it was sent: it was taken. A refused one stays on the page and is kept with the next stroke.
      if (isSent) sessionStorage.removeItem(key);
    };
  };
