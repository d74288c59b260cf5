import { departmentsFacingCustomers } from './departmentsFacingCustomers';
import { departmentsWithin } from './departmentsWithin';
import { increase, objective, decrease, stayAbove } from './ideas';
import type { DepartmentIdea, ObjectiveIdea } from './ideas';

/** The invented company: it makes planning software for factories. */
export const companyName = 'Halden & Vry';

export const departments: readonly DepartmentIdea[] = [...departmentsFacingCustomers, ...departmentsWithin];

/** What the whole company wants to reach in the year; departments' yearly objectives support one of them. */
export const companyObjectives: readonly (ObjectiveIdea & { supportedBy: readonly string[]; coreValue: string })[] = [
  {
    ...objective('Grow where we are strongest', 'Mid-sized manufacturers know us, need us and pay us. We win more of them before we go anywhere else.',
      increase('Grow revenue to {target}', 48, 62, 'M€'), increase('Win {target} in our core industries', 0, 140, 'new customers')),
    supportedBy: ['Sales', 'Marketing', 'Finance'], coreValue: 'Courage'
  },
  {
    ...objective('Make customers so successful that they bring others', 'Recommendation is our cheapest and best channel.',
      increase('Raise the net promoter score to {target}', 31, 45, 'points'), decrease('Lower yearly churn from {start} to {target}', 9, 6, '%')),
    supportedBy: ['Customer success', 'Operations'], coreValue: 'Care'
  },
  {
    ...objective('Build a product that people miss when it is gone', 'It is used because it helps, not because somebody bought it.',
      increase('Raise weekly active shift leaders to {target}', 8200, 14000, 'people'), stayAbove('Keep availability above {target}', 99.9, 99.95, '%')),
    supportedBy: ['Product', 'Engineering'], coreValue: 'Craft'
  },
  {
    ...objective('Be a company that works well inside', 'People who are not slowed down by us can speed up for our customers.',
      increase('Raise “I can do my best work here” to {target}', 64, 76, '%'), decrease('Lower regretted leaving from {start} to {target}', 11, 7, '%')),
    supportedBy: ['People', 'Legal', 'IT'], coreValue: 'Care'
  }
];

/** The executives' own goals of a quarter, above the departments' ones. */
export const companyQuarterly: readonly ObjectiveIdea[] = [
  objective('Finish the year on plan, without burning out', 'We have sprinted through three Decembers. This one we walk.',
    increase('Book {target} of new orders', 0, 14, 'M€'), stayAbove('Keep “my workload is sustainable” above {target}', 70, 74, '%'), decrease('Bring open customer escalations down to {target}', 23, 8, 'escalations'))
];
