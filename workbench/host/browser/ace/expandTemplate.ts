import { Template } from 'adaptivecards-templating';

/** A template with its data filled in, as the runtime's renderer does it. */
export function expandTemplate(template: object, data: object): object {
  return new Template(template).expand({ $root: data }) as object;
}
