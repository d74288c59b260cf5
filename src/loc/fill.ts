import * as strings from 'CommonStrings';

const categories: Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];
let rules: Intl.PluralRules | undefined;

/** `template` with each `{name}` replaced by the value of that name; names without a value stay as they are. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.prototype.hasOwnProperty.call(values, name) ? values[name] : whole));
}

/**
 * The form of `forms` ("{n} day|{n} days") that the language of the strings uses for `n`, filled; `{n}` itself is `shown`.
 * A language file with fewer forms than its language has falls back to the last one.
 */
export function counted(forms: string, n: number, shown: string = String(n), values: Readonly<Record<string, string>> = {}): string {
  rules = rules ?? new Intl.PluralRules(strings.Language);
  const known = rules.resolvedOptions().pluralCategories;
  const inOrder = categories.filter((category) => known.indexOf(category) >= 0);
  const choices = forms.split('|');
  const index = inOrder.indexOf(rules.select(n));
  return fill(choices[Math.min(index, choices.length - 1)], { n: shown, ...values });
}
