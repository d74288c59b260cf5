import { Icon } from '@fluentui/react';
import * as React from 'react';

/** The icon at the card's head: a picture where it is an address, else one of Fluent's by name. */
export function CardIcon({ icon }: { icon: string | undefined }): React.ReactElement | null {
  if (!icon) return null;
  if (/^(https?:|data:|\/)/.test(icon)) return <img className="card-icon" src={icon} alt="" />;
  return <Icon className="card-icon" iconName={icon} aria-hidden />;
}
