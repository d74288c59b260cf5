import { chainsOf } from './chains';
import { compareLists } from './compareLists';
import type { Okrs } from './Okrs';

/** Differences between the source and what the lists hold: titles with kind and period, parents, whole chains of parents, check-ins. */
export function compareStored(source: Okrs, stored: Okrs): string[] {
  const titles = ({ goals }: Okrs): string[] => [...goals].map(([id, { kind, title, period }]) => `${kind} ${id}, ${period}: ${title}`);
  const chains = (okrs: Okrs): string[] => chainsOf(okrs, new Set(okrs.goals.keys())).map((chain) => chain.join(' › '));
  const checkIns = (okrs: Okrs): string[] => okrs.checkIns.map(({ goal, date, value, note }) => `${goal}, ${date}, ${value ?? 'no value'}, ${note}`);
  const parents = (okrs: Okrs): string[] => [...okrs.parents].flatMap(([child, its]) => its.map((parent) => `${child} below ${parent}`));
  return [
    ...compareLists('Stored: the title', titles(source), titles(stored)),
    ...compareLists('Stored: the alignment', parents(source), parents(stored)),
    ...compareLists('Stored: the chain of parents', chains(source), chains(stored)),
    ...compareLists('Stored: the check-in', checkIns(source), checkIns(stored))
  ];
}
