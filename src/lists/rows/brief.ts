import type { Objective } from '../../okr/document';
import type { ObjectiveRow } from './objectiveRow';
import { lookupId, rowOf } from './references';

/** Period, level and kind as one text, which can be read together with a key result: a lookup gives texts and numbers of the other side, neither its choices nor its lookups. */
export const briefOf = ({ period, level, kind }: Pick<Objective, 'period' | 'level' | 'kind'>): string => `${lookupId(period) ?? ''}|${level}|${kind}`;

/** What such a text says, in the place of the columns that it stands for. */
export const columnsOfBrief = (brief: string | null | undefined): Pick<ObjectiveRow, 'OkrPeriodId' | 'OkrLevel' | 'OkrKind'> => {
  const [period, level, kind] = (brief ?? '').split('|');
  return { OkrPeriodId: rowOf(period)?.row ?? null, OkrLevel: level || null, OkrKind: kind || null };
};
