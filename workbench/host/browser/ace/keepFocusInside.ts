/** What can have the focus. */
export const FOCUSABLE = 'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"])';

/** Leads the Tab key from the last element of a dialog to its first and back. */
export function keepFocusInside(dialog: HTMLElement, event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'preventDefault'>): void {
  if (event.key !== 'Tab') return;
  const elements = [...dialog.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const [first, last] = [elements[0], elements[elements.length - 1]];
  const from = document.activeElement;
  if (!first) event.preventDefault();
  else if (event.shiftKey && (from === first || from === dialog)) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && from === last) {
    event.preventDefault();
    first.focus();
  }
}
