import type { GoalKind, Status } from '../../okr/document';

export type GoalType = 'objective' | 'keyResult' | 'initiative';

const types = new Map<string, GoalType>(Object.entries({
  objective: 'objective', 'big rock': 'objective',
  'key result': 'keyResult', kr: 'keyResult', kpi: 'keyResult', outcome: 'keyResult',
  deliverable: 'initiative', project: 'initiative', initiative: 'initiative', action: 'initiative'
} as const));

const statuses = new Map<string, Status>(Object.entries({
  'not started': 'not-started', 'on track': 'on-track', behind: 'behind', 'at risk': 'at-risk', closed: 'closed', postponed: 'postponed'
} as const));

const normal = (text: string): string => text.trim().toLowerCase().replace(/[\s_-]+/g, ' ');

/** Of a type in any of its known names (R3); null when it is none. */
export const goalTypeOf = (text: string): GoalType | null => types.get(normal(text)) ?? null;

/** Of a status (R16); null when it is none of the six. */
export const statusOf = (text: string): Status | null => statuses.get(normal(text)) ?? null;

/** The status as Viva Goals writes it. */
export function vivaStatus(status: Status): string {
  const words = Array.from(statuses.keys()).find((name) => statuses.get(name) === status) ?? 'not started';
  return words.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

/** Of `Aspirational Goal` or `Aspirational`; null when nothing is said. Only this product's own exports know growth. */
export function goalKindOf(text: string): GoalKind | null {
  const word = normal(text);
  if (word.startsWith('aspirational')) return 'aspirational';
  if (word.startsWith('committed')) return 'committed';
  if (word.startsWith('growth')) return 'growth';
  return null;
}

/** The kind as Viva Goals writes it. */
export const vivaGoalType = (kind: GoalKind): string => `${kind.charAt(0).toUpperCase()}${kind.slice(1)} Goal`;
