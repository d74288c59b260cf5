const marks = /[\u0300-\u036f]/g;
// Most titles are plain ASCII; taking accents apart is thirty times as dear as looking whether there are any.
const plain = /^[\n -~]*$/;

/** Lower case without accents: "Zürich" is found by "zurich" and by "ZÜRICH". */
export function foldForSearch(text: string): string {
  return plain.test(text) ? text.toLowerCase() : text.normalize('NFD').replace(marks, '').toLowerCase();
}
