import * as React from 'react';
import * as strings from 'AlignmentWebPartStrings';
import { statusWord } from '../../loc/words';
import type { GoalKind, Level, OkrDocument, Status } from '../../okr/document';
import type { GoalFilter } from '../../ui/goals/goalView';
import { controls } from '../../ui/style/controls';
import { useReader } from '../../ui/Reader';
import { pageStyles as styles } from './pageStyles';

export interface FilterBarProps {
  document: OkrDocument;
  filter: GoalFilter;
  onFilter(filter: Partial<GoalFilter>): void;
  onClear(): void;
}

interface Choice {
  value: string;
  text: string;
}

const levels = (): Choice[] => [
  { value: 'organisation', text: strings.LevelOrganisation }, { value: 'team', text: strings.LevelTeam }, { value: 'person', text: strings.LevelPerson }
];
const kinds = (): Choice[] => [
  { value: 'committed', text: strings.KindCommitted }, { value: 'aspirational', text: strings.KindAspirational }, { value: 'growth', text: strings.KindGrowth }
];
const statuses: readonly Status[] = ['at-risk', 'behind', 'on-track', 'not-started', 'closed', 'postponed'];

/** What the goals are narrowed to beyond search and period. */
export const FilterBar: React.FC<FilterBarProps> = ({ document, filter, onFilter, onClear }) => {
  const { locale } = useReader();
  const teams = React.useMemo(() => {
    const titles = new Intl.Collator(locale, { numeric: true });
    return document.teams.map(({ id, title }) => ({ value: id, text: title })).sort((a, b) => titles.compare(a.text, b.text));
  }, [document, locale]);
  const none = (value: string): string | null => (value === '' ? null : value);
  return (
    <div className={styles.filters}>
      <Select label={strings.Level} all={strings.AllLevelsOfGoals} value={filter.level} choices={levels()} onChange={(value) => onFilter({ level: none(value) as Level | null })} />
      {teams.length > 0 && <Select label={strings.Team} all={strings.AllTeams} value={filter.team} choices={teams} onChange={(value) => onFilter({ team: none(value) })} />}
      <Select
        label={strings.Status}
        all={strings.AllStatuses}
        value={filter.status}
        choices={statuses.map((status) => ({ value: status, text: statusWord(status) }))}
        onChange={(value) => onFilter({ status: none(value) as Status | null })}
      />
      <Select label={strings.Kind} all={strings.AllKinds} value={filter.kind} choices={kinds()} onChange={(value) => onFilter({ kind: none(value) as GoalKind | null })} />
      <button type="button" className={controls.quiet} onClick={onClear}>{strings.ClearFilters}</button>
    </div>
  );
};

const Select: React.FC<{ label: string; all: string; value: string | null; choices: readonly Choice[]; onChange(value: string): void }> = ({ label, all, value, choices, onChange }) => (
  <select className={controls.field} aria-label={label} value={value ?? ''} onChange={(event) => onChange(event.target.value)}>
    <option value="">{all}</option>
    {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.text}</option>)}
  </select>
);
