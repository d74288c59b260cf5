import { errors } from '../../errors';
import { Collection } from '../../odata/Collection';
import { Entity, type EntityType } from '../../odata/Entity';
import { Complex, type JsonObject } from '../../odata/json';
import { action, valueAnswer, type Resource } from '../../odata/Resource';
import { fromWallClock, instantOf, toWallClock } from '../../storage/instant';
import type { Web } from '../webs';
import { timeZoneById, timeZoneOf, timeZones, type TimeZone } from './timeZones';

/** Minutes that a zone is behind UTC without and with summer time, as SharePoint's `Bias` counts. */
function biasOf({ zone }: TimeZone): { Bias: number; DaylightBias: number; StandardBias: number } {
  const offsets = [Date.UTC(2026, 0, 1), Date.UTC(2026, 6, 1)].map((instant) => (toWallClock(instant, zone) - instant) / 60000);
  return { Bias: -Math.min(...offsets), DaylightBias: offsets[0] === offsets[1] ? 0 : -60, StandardBias: 0 };
}

const zoneType: EntityType<TimeZone> = {
  name: 'SP.TimeZone',
  address: () => 'Web/RegionalSettings/TimeZone',
  properties: {
    Description: (zone) => zone.description,
    Id: (zone) => zone.id,
    Information: (zone) => new Complex('SP.TimeZoneInformation', biasOf(zone))
  },
  navigations: {
    utcToLocalTime: (zone, given) => converted('UTCToLocalTime', given.needText('date'), (instant) => toWallClock(instant, zone.zone)),
    localTimeToUTC: (zone, given) => converted('LocalTimeToUTC', given.needText('date'), (wall) => fromWallClock(wall, zone.zone))
  }
};

function converted(name: string, text: string, convert: (milliseconds: number) => number): Resource {
  const time = Date.parse(text);
  if (!Number.isFinite(time)) throw errors.invalidArgument();
  const answer = (call: Parameters<NonNullable<Resource['get']>>[0]): ReturnType<typeof valueAnswer> => valueAnswer(call, name, instantOf(convert(time)));
  return { get: answer, ...action(answer) };
}

const settingsType: EntityType<Web> = {
  name: 'SP.RegionalSettings',
  address: () => 'Web/RegionalSettings',
  properties: {
    AdjustHijriDays: () => 0,
    AlternateCalendarType: () => 0,
    AM: () => 'AM',
    CalendarType: () => 1,
    Collation: () => 25,
    CollationLCID: () => 2070,
    DateFormat: () => 0,
    DateSeparator: (web) => (web.data.locale === 1031 ? '.' : '/'),
    DecimalSeparator: (web) => (web.data.locale === 1031 ? ',' : '.'),
    DigitGrouping: () => '3;0',
    FirstDayOfWeek: (web) => (web.data.locale === 1033 ? 0 : 1),
    FirstWeekOfYear: () => 0,
    IsEastAsia: () => false,
    IsRightToLeft: () => false,
    IsUIRightToLeft: () => false,
    ListSeparator: () => ',',
    LocaleId: (web) => web.data.locale,
    NegativeSign: () => '-',
    NegNumberMode: () => 1,
    PM: () => 'PM',
    PositiveSign: () => '',
    ShowWeeks: () => false,
    ThousandSeparator: (web) => (web.data.locale === 1031 ? '.' : ','),
    Time24: (web) => web.data.locale !== 1033,
    TimeMarkerPosition: () => 0,
    TimeSeparator: () => ':',
    WorkDayEndHour: () => 1020,
    WorkDays: () => 62,
    WorkDayStartHour: () => 480
  },
  navigations: {
    InstalledLanguages: () => ({ get: (call) => valueAnswer(call, 'InstalledLanguages', { Items: [{ DisplayName: 'English', LanguageTag: 'en-US', Lcid: 1033 }] } satisfies JsonObject) }),
    TimeZone: (web) => new Entity(zoneType, timeZoneOf(web)),
    TimeZones: () => new Collection({
      address: 'Web/RegionalSettings/TimeZones',
      members: () => timeZones.map((zone) => new Entity(zoneType, zone)),
      navigations: {
        getbyid: (given) => {
          const zone = timeZoneById(given.needNumber('id'));
          if (!zone) throw errors.invalidArgument();
          const entity = new Entity(zoneType, zone);
          // PnPjs asks with POST.
          return { get: (call) => entity.get(call), post: (call) => entity.get(call) };
        }
      }
    })
  },
  update: (web, changes, call) => {
    if (typeof changes.LocaleId === 'number') web.data.locale = changes.LocaleId;
    call.core.webs.save(web);
  }
};

export function regionalSettings(web: Web): Entity<Web> {
  return new Entity(settingsType, web);
}
