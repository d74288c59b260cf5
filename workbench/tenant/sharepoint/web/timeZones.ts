import type { Web } from '../webs';

/** A time zone as SharePoint numbers and names it, with the name by which the machine knows it. */
export interface TimeZone {
  readonly id: number;
  readonly description: string;
  readonly zone: string;
}

export const timeZones: readonly TimeZone[] = [
  { id: 2, description: '(UTC) Dublin, Edinburgh, Lisbon, London', zone: 'Europe/London' },
  { id: 3, description: '(UTC+01:00) Brussels, Copenhagen, Madrid, Paris', zone: 'Europe/Paris' },
  { id: 4, description: '(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', zone: 'Europe/Berlin' },
  { id: 5, description: '(UTC+02:00) Athens, Bucharest, Istanbul', zone: 'Europe/Athens' },
  { id: 10, description: '(UTC-05:00) Eastern Time (US and Canada)', zone: 'America/New_York' },
  { id: 11, description: '(UTC-06:00) Central Time (US and Canada)', zone: 'America/Chicago' },
  { id: 13, description: '(UTC-08:00) Pacific Time (US and Canada)', zone: 'America/Los_Angeles' },
  { id: 20, description: '(UTC+09:00) Osaka, Sapporo, Tokyo', zone: 'Asia/Tokyo' },
  { id: 21, description: '(UTC+08:00) Kuala Lumpur, Singapore', zone: 'Asia/Singapore' },
  { id: 23, description: '(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi', zone: 'Asia/Kolkata' },
  { id: 76, description: '(UTC+10:00) Canberra, Melbourne, Sydney', zone: 'Australia/Sydney' },
  { id: 93, description: '(UTC) Coordinated Universal Time', zone: 'UTC' }
];

const utc = timeZones[timeZones.length - 1];

export function timeZoneById(id: number): TimeZone | undefined {
  return timeZones.find((zone) => zone.id === id);
}

export function timeZoneOf(web: Web): TimeZone {
  return timeZoneById(web.data.timeZone) ?? utc;
}
