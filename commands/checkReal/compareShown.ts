import type { Normalised } from '../checkConvert/compareNormalised';
import { progressLine } from '../machine/progressLine';
import { chainsOf, visibleIn } from './chains';
import { compareLists } from './compareLists';
import { expectedCheckIns, shownDay, shownLines } from './expectedCheckIns';
import type { GoalsPage } from './GoalsPage';
import type { Okrs } from './Okrs';
import { shownTitle } from './sourceOkrs';

/** Between the titles of a path. */
const separator = ' › ';

export interface ComparedShown {
  differences: string[];
  /** How many lines of the tree and goals in detail were read. */
  lines: number;
  details: number;
}

/** Whether the page says which period it opens with, and that this one is past. */
export async function compareOpening(page: GoalsPage, { periods }: Normalised, source: Okrs, today: string): Promise<string[]> {
  const used = new Set([...source.goals.values()].map(({ period }) => period));
  const last = periods.filter(({ name }) => used.has(name)).reduce((latest, period) => (period.endDate > latest.endDate ? period : latest));
  const opened = await page.period();
  if (last.endDate >= today) return [];
  const texts = await page.statusTexts();
  return [
    ...(opened === last.name ? [] : [`Shown: the page opens with ${opened}; the latest period is ${last.name}`]),
    ...(texts.some((text) => text.includes(`${last.name}, which ended on ${shownDay(last.endDate)}`)) ? [] : [`Shown: the page does not say that ${last.name} is over since ${shownDay(last.endDate)}`])
  ];
}

/** Compares the tree of every period, and in it the details of every goal that has check-ins or a title that no line can hold. */
export async function compareShown(page: GoalsPage, source: Okrs, links: ReadonlyMap<string, string>): Promise<ComparedShown> {
  const periods = [...new Set([...source.goals.values()].map(({ period }) => period))];
  const logged = new Set(source.checkIns.map(({ goal }) => goal));
  const wanted = new Set([...source.goals].filter(([id, { title }]) => logged.has(id) || shownTitle(title) !== title).map(([id]) => id));
  const progress = progressLine('Reading the pages');
  const result: ComparedShown = { differences: [], lines: 0, details: 0 };
  const left = new Set(wanted);
  for (const period of periods) {
    progress.set(`${period}, ${wanted.size - left.size} of ${wanted.size} goals in detail`);
    if (!await page.choosePeriod(period)) {
      result.differences.push(`Shown: there is no period ${period} to choose`);
      continue;
    }
    const paths = (await page.readTree()).map((titles) => titles.join(separator));
    result.lines += paths.length;
    const chains = chainsOf(source, visibleIn(source, period)).map((chain) => ({ goal: chain[chain.length - 1], path: chain.map((id) => shownTitle(source.goals.get(id)?.title ?? id)).join(separator) }));
    result.differences.push(...compareLists(`Shown in ${period}: the path`, chains.map(({ path }) => path), paths));
    for (const { goal, path } of chains) {
      if (!left.has(goal) || source.goals.get(goal)?.period !== period) continue;
      // Two goals with the same titles all the way up cannot be told apart in the tree: those are opened by their address, at the end.
      if (paths.filter((one) => one === path).length !== 1) continue;
      await page.openLine(paths.indexOf(path));
      result.differences.push(...await compareDetail(page, source, goal));
      left.delete(goal);
      progress.set(`${period}, ${wanted.size - left.size} of ${wanted.size} goals in detail`);
    }
  }
  for (const goal of left) {
    const link = links.get(goal);
    // Not stored: that is named already.
    if (!link) continue;
    await page.load(`?${link}`);
    result.differences.push(...await compareDetail(page, source, goal));
  }
  result.details = wanted.size;
  progress.done(`${result.lines} lines of the tree in ${periods.length} periods and ${wanted.size} goals in detail read`);
  return result;
}

async function compareDetail(page: GoalsPage, source: Okrs, goal: string): Promise<string[]> {
  const title = source.goals.get(goal)?.title ?? '';
  const { text, checkIns } = await page.readDetail(shownTitle(title));
  const plain = (words: string): string => words.replace(/\s+/g, ' ');
  return [
    ...(plain(text).includes(plain(title)) ? [] : [`Shown in the details of ${goal}: the whole title is missing: ${title}`]),
    ...compareLists(`Shown in the details of ${goal}: the check-in`, expectedCheckIns(source, goal), shownLines(checkIns))
  ];
}
