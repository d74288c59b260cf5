import '@testing-library/jest-dom';
import { createTheme } from '@fluentui/react/lib/Styling';
import { act, render, screen } from '@testing-library/react';
import * as React from 'react';
import { HostTheme } from '../style/ThemeContext';
import type { CheckProgress } from './healthState';
import { HealthPanel } from './HealthPanel';

test.each<[CheckProgress, string]>([
  [{ part: 'goals', rowsRead: 1 }, 'Checking the goals: 1 row read …'], [{ part: 'goals', rowsRead: 12_000 }, 'Checking the goals: 12,000 rows read …'], [{ part: 'check-ins', rowsRead: 1 }, 'Checking the check-ins: 1 row read …']
])('%j is told as "%s"', (progress, words) => {
  let tell: (progress: CheckProgress) => void = () => undefined;
  const check = (_deep: boolean, onProgress: (told: CheckProgress) => void): Promise<never> => {
    tell = onProgress;
    return new Promise(() => undefined);
  };
  render(<HostTheme value={createTheme()}><HealthPanel check={check} mend={() => Promise.resolve([])} /></HostTheme>);
  act(() => tell(progress));
  expect(screen.getByText(words)).toBeInTheDocument();
});
