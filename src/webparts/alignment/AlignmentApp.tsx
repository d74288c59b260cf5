import * as React from 'react';
import type { ITheme } from '@fluentui/react/lib/Styling';
import * as strings from 'AlignmentWebPartStrings';
import type { AlignmentLists } from '../../lists/AdministrableOkrLists';
import { counted } from '../../loc/fill';
import { formatNumber } from '../../loc/numbers';
import { ErrorBoundary } from '../../ui/states/ErrorBoundary';
import { Notice } from '../../ui/states/Notice';
import { TreeSkeleton } from '../../ui/states/TreeSkeleton';
import { compactBelow, controls } from '../../ui/style/controls';
import { themeVariables } from '../../ui/style/themeVariables';
import { HostTheme } from '../../ui/style/ThemeContext';
import { useWidth } from '../../ui/style/useWidth';
import { ReaderProvider, useReader } from '../../ui/Reader';
import { AdministrationMenu } from './AdministrationMenu';
import { AdministrationPage } from './AdministrationPage';
import type { PageName } from './address';
import { GoalsPage } from './GoalsPage';
import type { OrganisationState } from './organisationState';
import { PageHead } from './PageHead';
import { pageStyles as styles } from './pageStyles';
import { SiteStatePage } from './SiteStatePage';
import type { AddressBar } from './useGoalsPage';
import { UnsentNotice } from './UnsentNotice';
import { useOrganisation } from './useOrganisation';
import { usePage } from './usePage';
import { useUnsent } from './useUnsent';

export interface AlignmentAppProps {
  lists: AlignmentLists;
  /** As set in the property pane; empty: the product's own. */
  title: string;
  scope: 'organisation' | 'mine';
  /** BCP 47 tag for numbers and dates. */
  locale: string;
  rightToLeft: boolean;
  theme: ITheme;
  addressBar: AddressBar;
  /** A new GUID at each call. */
  newKey(): string;
  /** Told of what could not be drawn. */
  onError(error: Error): void;
}

/** The web part, apart from SharePoint: its ground, and what keeps a fault from leaving it blank. */
export const AlignmentApp: React.FC<AlignmentAppProps> = (props) => {
  const { theme } = props;
  const [root, width] = useWidth<HTMLDivElement>();
  const style = React.useMemo(() => ({ ...themeVariables(theme.semanticColors), fontFamily: theme.fonts.medium.fontFamily }), [theme]);
  const compact = width !== null && width < compactBelow;
  return (
    <HostTheme value={theme}>
      <div ref={root} className={compact ? `${styles.root} ${styles.compactRoot}` : styles.root} style={style} dir={props.rightToLeft ? 'rtl' : 'ltr'}>
        <ErrorBoundary
          onError={props.onError}
          fallback={(retry) => <Notice icon="at-risk" alert title={strings.ErrorTitle} text={strings.ErrorUnexpected} action={{ text: strings.Retry, onClick: retry }} />}
        >
          {width !== null && <AlignmentContent {...props} width={width} compact={compact} />}
        </ErrorBoundary>
      </div>
    </HostTheme>
  );
};

/** The page that the address asks for: the goals, or one of those for administrators. */
const AlignmentContent: React.FC<AlignmentAppProps & { width: number; compact: boolean }> = (props) => {
  const { lists, locale, title, addressBar } = props;
  const [page, show] = usePage(addressBar);
  if (page === 'goals') return <GoalsContent {...props} onPage={show} />;
  return (
    <ReaderProvider value={{ locale, today: '' }}>
      <PageHead title={title}><button type="button" className={controls.quiet} onClick={() => show('goals')}>{strings.BackToGoals}</button></PageHead>
      <AdministrationPage page={page} lists={lists} onPage={show} />
    </ReaderProvider>
  );
};

/** What is read of the goals, and what is shown of it. */
const GoalsContent: React.FC<AlignmentAppProps & { width: number; compact: boolean; onPage(page: PageName): void }> = (props) => {
  const { lists, locale, title, compact } = props;
  const { state, reload, loadPeriods, addCheckIns } = useOrganisation(lists, locale);
  const unsent = useUnsent(lists, state.phase === 'ready', addCheckIns, props.onError);
  const today = state.phase === 'ready' ? state.loaded.today : '';
  const reader = React.useMemo(() => ({ locale, today }), [locale, today]);
  return (
    <ReaderProvider value={reader}>
      {state.phase === 'ready' ? (
        <>
          <UnsentNotice unsent={unsent} />
          <GoalsPage
            loaded={state.loaded}
            more={state.more}
            onMore={loadPeriods}
            lists={lists}
            title={title}
            menu={<AdministrationMenu lists={lists} onPage={props.onPage} />}
            scope={props.scope}
            addressBar={props.addressBar}
            width={props.width}
            newKey={props.newKey}
            onCheckedIn={(checkIn) => addCheckIns([checkIn])}
          />
        </>
      ) : (
        <>
          <PageHead title={title} />
          <Waiting state={state} compact={compact} lists={lists} onRetry={reload} />
        </>
      )}
    </ReaderProvider>
  );
};

const Waiting: React.FC<{ state: Exclude<OrganisationState, { phase: 'ready' }>; compact: boolean; lists: AlignmentLists; onRetry(): void }> = ({ state, compact, lists, onRetry }) => {
  const { locale } = useReader();
  switch (state.phase) {
    case 'reading':
      return <TreeSkeleton compact={compact} message={state.rowsRead > 0 ? counted(strings.RowsRead, state.rowsRead, formatNumber(state.rowsRead, locale)) : strings.Loading} />;
    case 'working-out':
      return <TreeSkeleton compact={compact} message={strings.WorkingOut} />;
    case 'site':
      return <SiteStatePage site={state.site} lists={lists} onDone={onRetry} />;
    case 'failed':
      return <Notice icon="at-risk" alert title={strings.ErrorTitle} text={errorText(state)} action={{ text: strings.Retry, onClick: onRetry }} />;
  }
};

function errorText(state: Extract<OrganisationState, { phase: 'failed' }>): string {
  switch (state.reason) {
    case 'offline': return strings.ErrorOffline;
    case 'throttled': return strings.ErrorThrottled;
    default: return state.message;
  }
}
