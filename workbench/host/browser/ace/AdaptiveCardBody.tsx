import * as React from 'react';
import type { AdaptiveQuickView, ShimAction } from './aceInternals';
import { FOCUSABLE } from './keepFocusInside';
import { expandTemplate } from './expandTemplate';
import { renderAdaptiveCard } from './renderAdaptiveCard';

/** An Adaptive Card quick view. Draws anew only when what it says has changed, so that half-typed answers survive a refresh of the same content. */
export function AdaptiveCardBody({ view, act }: { view: AdaptiveQuickView; act(action: ShimAction): void }): React.ReactElement {
  const body = React.useRef<HTMLDivElement>(null);
  const isLoading = view.template.type === undefined;
  const payload = isLoading ? '' : JSON.stringify(expandTemplate(view.template, view.data));
  React.useEffect(() => {
    if (!body.current || payload === '') return;
    const hadFocus = body.current.contains(document.activeElement);
    body.current.replaceChildren(renderAdaptiveCard(JSON.parse(payload) as object, act));
    const wanted = view.focusParameters?.focusTarget;
    // An input's id stands on the element around its label and itself.
    const around = wanted ? body.current.querySelector<HTMLElement>(`#${CSS.escape(wanted)}`) : null;
    const target = around?.matches(FOCUSABLE) ? around : around?.querySelector<HTMLElement>(FOCUSABLE);
    // What had the focus is gone: without a wish of the view it stays in the dialog.
    if (target) target.focus();
    else if (hadFocus) body.current.closest<HTMLElement>('[role="dialog"]')?.focus();
  }, [payload, view.viewId]);
  return (
    <>
      {isLoading && <div className="quick-view-loading" role="status"><span className="spinner" aria-hidden="true" />Loading …</div>}
      <div ref={body} className="adaptive-card" />
    </>
  );
}
