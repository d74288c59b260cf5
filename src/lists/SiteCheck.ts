import { siteUrlOf } from './dataSite';
import type { OkrLists, SiteState } from './OkrLists';

/** What is known of an address that somebody typed as the data site. */
export type SiteAnswer = SiteState | { kind: 'checking' } | { kind: 'elsewhere' } | { kind: 'failed'; message: string };

interface CheckHost<Lists> {
  /** Absolute URL of the site that the component is on. */
  pageWeb: string;
  /** The lists at the address; '' = wherever the tenant or the page's own site has them. */
  connect(typed: string): Promise<Lists>;
  /** Something is known now that was not. */
  answered(lists: Lists, state: SiteState): void;
  failed(): void;
}

/** Asks whether the site that is typed in a component's settings can be used: once for each address, and only the last one is answered. */
export class SiteCheck<Lists extends Pick<OkrLists, 'siteState'> = OkrLists> {
  private asked: { typed: string; answer: SiteAnswer } | null = null;

  public constructor(private readonly host: CheckHost<Lists>) {}

  public of(typed: string): SiteAnswer {
    if (this.asked?.typed !== typed) this.ask(typed);
    return this.asked?.answer ?? { kind: 'checking' };
  }

  private ask(typed: string): void {
    if (typed.trim() !== '' && siteUrlOf(typed, this.host.pageWeb) === null) {
      this.asked = { typed, answer: { kind: 'elsewhere' } };
      return;
    }
    const asked: NonNullable<SiteCheck<Lists>['asked']> = { typed, answer: { kind: 'checking' } };
    this.asked = asked;
    const isLast = (): boolean => this.asked === asked;
    this.host.connect(typed).then(async (lists) => {
      const state = await lists.siteState();
      asked.answer = state;
      if (isLast()) this.host.answered(lists, state);
    }).catch((error: Error) => {
      asked.answer = { kind: 'failed', message: error.message };
      if (isLast()) this.host.failed();
    });
  }
}
