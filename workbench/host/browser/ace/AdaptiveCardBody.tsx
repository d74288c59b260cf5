import * as React from 'react';
import type { AdaptiveQuickView, ShimAction } from './aceInternals';
import { expandTemplate, renderAdaptiveCard } from './renderAdaptiveCard';

/** An Adaptive Card quick view. Draws anew only when what it says has changed, so that half-typed answers survive a refresh of the same content. */
export function AdaptiveCardBody({ view, act }: { view: AdaptiveQuickView; act(action: ShimAction): void }): React.ReactElement {
  const body = React.useRef<HTMLDivElement>(null);
  const isLoading = view.template.type === undefined;
  const payload = isLoading ? '' : JSON.stringify(expandTemplate(view.template, view.data));
  React.useEffect(() => {
    if (!body.current || payload === '') return;
    body.current.replaceChildren(renderAdaptiveCard(JSON.parse(payload) as object, act));
    const target = view.focusParameters?.focusTarget;
    if (target) body.current.querySelector<HTMLElement>(`#${CSS.escape(target)}`)?.focus();
  }, [payload, view.viewId]);
  return (
    <>
      {isLoading && <div className="quick-view-loading" role="status"><span className="spinner" aria-hidden="true" />Loading …</div>}
      <div ref={body} className="adaptive-card" />
    </>
  );
}
