import { isDeepStrictEqual } from 'node:util';
import { evaluate } from '../../src/okr';
import type { Evaluation } from '../../src/okr';
import type { GoalRef, KeyResult, OkrDocument } from '../../src/okr/document';
import type { Counts, Problem } from '../../src/exchange';
import type { Difference, Expectation, ItemExpectation } from './expectation';

export interface Outcome {
  exitCode: number | null;
  document: OkrDocument | null;
  report: { read: Counts; written: Counts; problems: Problem[] };
}

type Edge = [string, string, number | null];

const refId = (ref: GoalRef): string => ref.objective ?? ref.keyResult ?? '';

/** Homes and alignments alike, as child, parent and weight. */
export function edgesOf(document: OkrDocument): Edge[] {
  return [
    ...document.objectives.flatMap(({ id, parent, parentWeight }): Edge[] => (parent ? [[id, refId(parent), parentWeight]] : [])),
    ...document.keyResults.flatMap(({ id, objective, weight }): Edge[] => (objective === null ? [] : [[id, objective, weight]])),
    ...document.initiatives.flatMap(({ id, objective, keyResult, weight }): Edge[] => (objective === null && keyResult === null ? [] : [[id, objective ?? keyResult ?? '', weight]])),
    ...document.alignments.map(({ child, parent, weight }): Edge => [child.initiative ?? refId(child), refId(parent), weight])
  ];
}

function countsOf({ document, report }: Outcome): Record<string, number> {
  if (!document) return { objectives: 0, keyResults: 0, projects: 0, checkIns: 0, alignments: 0 };
  const edges = edgesOf(document);
  return {
    objectives: report.read.objectives, keyResults: report.read.keyResults, projects: report.read.initiatives, checkIns: report.read.checkIns, alignments: edges.length,
    weights: edges.filter(([, , weight]) => weight !== null).length, rows: report.read.rows, rejected: report.problems.filter(({ code }) => code.startsWith('E_')).length,
    users: document.people.length, teams: document.teams.length, periods: document.periods.length, comments: document.checkIns.filter(({ kind }) => kind === 'comment').length
  };
}

const close = (left: unknown, right: unknown): boolean =>
  typeof left === 'number' && typeof right === 'number' ? Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right)) : isDeepStrictEqual(left, right);

function directionOf({ measure }: KeyResult): string | null {
  if (measure.start === null || measure.target === null) return null;
  return measure.start === measure.target ? 'stay' : measure.type;
}

function itemFacts(id: string, document: OkrDocument, evaluation: Evaluation): Record<keyof Omit<ItemExpectation, 'ambiguous'>, unknown> {
  const keyResult = document.keyResults.find((candidate) => candidate.id === id);
  const goal = keyResult ?? document.objectives.find((candidate) => candidate.id === id);
  const numbers = evaluation.keyResults[id] ?? evaluation.objectives[id];
  const names = new Map(document.people.map((person) => [person.id, person.name]));
  const percent = (part: number | null | undefined): number | null => (part === null || part === undefined ? null : part * 100);
  const opening = document.checkIns.find((checkIn) => checkIn.id === `${id}:opening`);
  return {
    title: goal?.title, start: keyResult?.measure.start, target: keyResult?.measure.target, actual: numbers?.value ?? opening?.value ?? null, value: numbers?.value, lastValue: numbers?.value,
    direction: keyResult ? directionOf(keyResult) : null, completion: percent(numbers?.progress), completionRaw: percent(numbers?.rawProgress ?? numbers?.progress),
    owners: goal ? [goal.owner, ...goal.coOwners].filter((owner): owner is string => owner !== null).map((owner) => names.get(owner) ?? owner) : [],
    phases: keyResult?.measure.phasedTargets.length, firstPhase: keyResult?.measure.phasedTargets.slice(0, 1).map(({ date, value }) => [date, value])[0]
  };
}

function compareItems(expectation: Expectation, document: OkrDocument): Difference[] {
  const evaluation = evaluate(document, '2026-12-31');
  return Object.entries(expectation.items ?? {}).flatMap(([id, item]) => {
    const facts = itemFacts(id, document, evaluation);
    // A row that gives only the percent has no metric value of its own: `value` says what comes of it.
    return Object.entries(item).filter(([name, wanted]) => name in facts && !(name === 'actual' && wanted === null)).flatMap(([name, wanted]): Difference[] => {
      const found = facts[name as keyof typeof facts];
      return close(found, wanted) ? [] : [{ text: `item ${id}: ${name} is ${JSON.stringify(found)}, expected ${JSON.stringify(wanted)}`, isAllowed: item.ambiguous === true }];
    });
  });
}

const sorted = (edges: readonly Edge[]): string[] => edges.map((edge) => JSON.stringify(edge)).sort();

function compareEdges(expectation: Expectation, document: OkrDocument): Difference[] {
  if (!expectation.edges) return [];
  const [wanted, found] = [sorted(expectation.edges), sorted(edgesOf(document))];
  const isAllowed = expectation.alternatives?.some((text) => /edge/.test(text)) ?? false;
  return [
    ...wanted.filter((edge) => !found.includes(edge)).map((edge) => ({ text: `the edge ${edge} is missing`, isAllowed })),
    ...found.filter((edge) => !wanted.includes(edge)).map((edge) => ({ text: `the edge ${edge} is not expected`, isAllowed }))
  ];
}

function compareWarnings(expectation: Expectation, problems: readonly Problem[]): Difference[] {
  const found: Record<string, number> = {};
  problems.filter(({ code }) => code.startsWith('W_')).forEach(({ code }) => (found[code] = (found[code] ?? 0) + 1));
  const wanted = expectation.warnings ?? {};
  // The rules themselves leave open whether an owner cell that can be read in two ways is worth a warning.
  const isAllowed = (code: string): boolean => code === 'W_AMBIGUOUS_OWNER' && !expectation.warnings;
  return Array.from(new Set([...Object.keys(found), ...Object.keys(wanted)])).filter((code) => found[code] !== wanted[code])
    .map((code) => ({ text: `${code}: ${found[code] ?? 0}, expected ${wanted[code] ?? 0}`, isAllowed: isAllowed(code) }));
}

/** All differences between what came out of a file and what is expected of it. */
export function compare(expectation: Expectation, outcome: Outcome): Difference[] {
  const difference = (text: string): Difference => ({ text, isAllowed: false });
  if (expectation.outcome === 'reject') {
    const code = outcome.report.problems[0]?.code;
    return [
      ...(outcome.exitCode === 2 && outcome.document === null ? [] : [difference(`it is read (exit ${outcome.exitCode}), expected to be refused`)]),
      ...(code === expectation.code ? [] : [difference(`the code is ${code}, expected ${expectation.code}`)])
    ];
  }
  if (!outcome.document) return [difference(`it is refused (${outcome.report.problems[0]?.message}), expected to be read`)];
  const counts = countsOf(outcome);
  return [
    ...(outcome.exitCode === (outcome.report.problems.length === 0 ? 0 : 3) ? [] : [difference(`the exit code is ${outcome.exitCode}`)]),
    ...Object.entries(expectation.counts).filter(([name, wanted]) => name in counts && counts[name] !== wanted).map(([name, wanted]) => difference(`${name}: ${counts[name]}, expected ${wanted}`)),
    ...compareEdges(expectation, outcome.document), ...compareWarnings(expectation, outcome.report.problems), ...compareItems(expectation, outcome.document)
  ];
}
