import * as React from 'react';
import { AdaptiveCardBody } from './AdaptiveCardBody';
import type { HtmlQuickView, QuickViewRender } from './aceInternals';
import type { QuickViewActions } from './QuickViewLayer';
import { keepFocusInside } from './keepFocusInside';

/** A quick view: a bar with title and back or close, and under it the Adaptive Card or the view's own HTML. */
export function QuickViewPanel({ view, actions }: { view: QuickViewRender; actions: QuickViewActions }): React.ReactElement {
  const panel = React.useRef<HTMLDivElement>(null);
  const { leftNavigationButtonType: button, title, externalLink } = view.pageBarProperties;
  const leave = button === 'Back' ? actions.back : actions.close;
  React.useEffect(() => panel.current?.focus(), [view.viewId]);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === 'Escape') actions.close();
    else if (panel.current) keepFocusInside(panel.current, event);
  };
  return (
    <>
      <div className="quick-view-scrim" onClick={actions.close} />
      <div
        className="quick-view" role="dialog" aria-modal="true" aria-label={title || actions.cardTitle()} data-quick-view={view.viewId} ref={panel} tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <div className="quick-view-bar">
          <button type="button" className={`quick-view-${button.toLowerCase()}`} aria-label={button} onClick={leave} />
          <h2>{title || actions.cardTitle()}</h2>
          {externalLink && <a href={externalLink.url} target="_blank" rel="noopener noreferrer" onClick={() => actions.openLink(externalLink.url)}>Open</a>}
        </div>
        <div className="quick-view-body">
          {view.quickViewType === 'WebQuickView' ? <HtmlBody view={view} /> : <AdaptiveCardBody view={view} act={actions.act} />}
        </div>
      </div>
    </>
  );
}

function HtmlBody({ view }: { view: HtmlQuickView }): React.ReactElement {
  const body = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => { if (body.current) view.render(body.current); }, [view.viewId]);
  return <div ref={body} />;
}
