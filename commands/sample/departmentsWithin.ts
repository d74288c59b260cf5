import { baseline, decrease, increase, milestones, objective, stayAbove, stayBelow, yesNo } from './ideas';
import type { DepartmentIdea } from './ideas';

export const departmentsWithin: DepartmentIdea[] = [
  {
    name: 'People', headTitle: 'Chief People Officer',
    jobTitles: ['People partner', 'Recruiter', 'Learning specialist', 'Payroll specialist', 'Workplace manager'],
    teams: ['Recruiting', 'Learning', 'People operations', 'Workplace'],
    yearly: objective('Be a place where people grow and want to stay', 'Every leaver takes two years of knowledge along.',
      decrease('Lower regretted leaving from {start} to {target}', 11, 7, '%'), increase('Raise “I am learning here” in our survey to {target}', 62, 75, '%'), increase('Fill {target} of leading roles from within', 40, 60, '%')),
    quarterly: [
      objective('Hire well, and faster', 'Good candidates are gone after three weeks; we take eight.',
        decrease('Shorten the way from application to offer from {start} to {target}', 41, 24, 'days'), increase('Fill {target}', 0, 35, 'open positions'),
        stayAbove('Keep satisfaction of candidates, hired or not, above {target}', 4, 4.3, 'of 5'), increase('Have {target} of interviews led by trained interviewers', 38, 90, '%')),
      objective('Help managers to lead', 'Most of our managers were promoted for something else.',
        increase('Bring {target} through the leadership programme', 0, 40, 'managers'), increase('Raise “my manager helps me” to {target}', 68, 78, '%'),
        increase('Have a monthly talk in {target} of teams', 52, 90, '%'), baseline('Find out how much time managers have for their people', 'hours')),
      objective('Make the first month a good one', 'New colleagues wait nine days for all their accounts.',
        decrease('Have everything ready within {target} of the first day', 9, 2, 'days'), increase('Pair {target} of new colleagues with a buddy', 50, 100, '%'),
        milestones('Renew the welcome programme', 'Interviews with twenty new colleagues', 'First cohort', 'In every location')),
      objective('Make learning part of the week', 'Training budgets are spent in December.',
        increase('Raise learning time to {target} a month', 1.5, 4, 'hours'), increase('Offer {target} taught by colleagues', 2, 18, 'sessions'),
        yesNo('Agree one learning goal with every colleague'))
    ]
  },
  {
    name: 'Finance', headTitle: 'Chief Financial Officer',
    jobTitles: ['Controller', 'Accountant', 'Financial analyst', 'Treasury specialist', 'Procurement specialist'],
    teams: ['Controlling', 'Accounting', 'Procurement', 'Treasury'],
    yearly: objective('Give everybody numbers that they can act on', 'Numbers arrive when the month they describe is forgotten.',
      decrease('Close the month within {target}', 11, 5, 'working days'), increase('Raise the operating margin to {target}', 11, 14, '%'), decrease('Reduce the error of our forecast from {start} to {target}', 9, 4, '%')),
    quarterly: [
      objective('Close faster, and with fewer corrections', 'Half of the closing days are spent waiting.',
        decrease('Bring manual journal entries down to {target} a month', 640, 250, 'entries'), decrease('Reduce corrections after closing from {start} to {target}', 38, 10, 'corrections'),
        yesNo('One checklist for the closing, with names and days'), increase('Book {target} of invoices without a hand', 44, 80, '%')),
      objective('Get paid on time', 'Two million are always on the way.',
        decrease('Lower days of outstanding sales from {start} to {target}', 54, 42, 'days'), decrease('Bring overdue receivables down to {target}', 2.1, 1, 'M€'),
        increase('Send {target} of invoices on the day of delivery', 61, 95, '%')),
      objective('Buy together, buy better', 'Eleven contracts for the same cloud.',
        increase('Save {target} a year with shared contracts', 0, 480, 'k€'), decrease('Reduce the number of suppliers without a contract to {target}', 210, 80, 'suppliers'),
        milestones('Introduce one way to order', 'Rules agreed', 'Pilot in two departments', 'Everybody')),
      objective('Make planning a conversation', 'Our budget is a negotiation about a spreadsheet.',
        increase('Plan {target} of departments with drivers instead of last year’s numbers', 20, 80, '%'), baseline('Find out how much time planning takes', 'days'),
        stayAbove('Keep liquidity above {target}', 12, 14, 'M€'))
    ]
  },
  {
    name: 'Operations', headTitle: 'Chief Operating Officer',
    jobTitles: ['Operations manager', 'Logistics planner', 'Process engineer', 'Quality manager', 'Service technician'],
    teams: ['Logistics', 'Field service', 'Process improvement', 'Quality management'],
    yearly: objective('Deliver what we promised, when we promised it', 'Customers forgive much, but not waiting without news.',
      increase('Deliver {target} of orders complete and on the promised day', 84, 95, '%'), decrease('Cut the cost per delivery from {start} to {target}', 46, 38, '€'), decrease('Halve complaints to {target} a month', 120, 60, 'complaints')),
    quarterly: [
      objective('Know where every order is', 'Every fifth call asks where something is.',
        increase('Show the live state of {target} of orders', 30, 90, '%'), decrease('Reduce calls about deliveries from {start} to {target} a week', 380, 180, 'calls'),
        milestones('Connect the carriers', 'Two largest', 'All national ones', 'All')),
      objective('Get repairs right the first time', 'A second visit costs us twice and the customer a shift.',
        increase('Solve {target} of faults at the first visit', 71, 86, '%'), decrease('Arrive within {target}', 30, 18, 'hours'), stayAbove('Keep parts in stock for {target} of repairs', 92, 95, '%')),
      objective('Waste less', 'What we throw away we paid for twice.',
        decrease('Lower scrap from {start} to {target}', 4.8, 3, '%'), decrease('Reduce packaging to {target} per order', 640, 420, 'g'),
        increase('Try {target} from the shop floor', 0, 40, 'ideas'), baseline('Find out how much energy an idle line uses', 'kWh')),
      objective('Work safely, every day', 'Every accident was preceded by ten near misses that nobody wrote down.',
        stayBelow('Keep accidents below {target} per million hours', 3, 2, 'accidents'), increase('Report {target} and act on them', 20, 120, 'near misses'), yesNo('Safety walk in every building, every week'))
    ]
  },
  {
    name: 'Legal', headTitle: 'General Counsel',
    jobTitles: ['Legal counsel', 'Privacy officer', 'Contract manager', 'Compliance officer'],
    teams: ['Contracts', 'Privacy and compliance'],
    yearly: objective('Make the right way the easy way', 'People avoid us because we take long, and then need us more.',
      decrease('Answer contract questions within {target}', 9, 3, 'days'), increase('Let {target} of contracts be signed from templates', 35, 70, '%'), stayBelow('Keep open findings of audits below {target}', 5, 4, 'findings')),
    quarterly: [
      objective('Sign contracts in days, not weeks', 'Sales waits for us at the end of every quarter.',
        decrease('Shorten the review of standard contracts from {start} to {target}', 12, 4, 'days'), increase('Publish {target} that sales may use alone', 3, 14, 'templates'),
        stayBelow('Keep contracts that come back for rework below {target}', 8, 6, '%')),
      objective('Earn trust with how we treat data', 'Our customers’ works councils read the small print.',
        milestones('Renew the record of processing', 'Interviews in all departments', 'Gaps named', 'Gaps closed', 'Reviewed from outside'), decrease('Answer requests about personal data within {target}', 21, 7, 'days'),
        increase('Have {target} of colleagues finish the privacy training', 72, 98, '%')),
      objective('Be ready before new rules arrive', 'We learned about the last two from our customers.',
        yesNo('A calendar of coming rules, with an owner for each'), increase('Assess {target} for the new rules on AI', 0, 16, 'systems'), baseline('Find out which contracts name a law that will change', 'contracts'))
    ]
  },
  {
    name: 'IT', headTitle: 'Chief Information Officer',
    jobTitles: ['System administrator', 'Service desk agent', 'Security engineer', 'Business analyst', 'Network engineer'],
    teams: ['Workplace services', 'Security', 'Business applications', 'Infrastructure'],
    yearly: objective('Give people tools that get out of the way', 'Our colleagues lose half an hour a day to tools.',
      increase('Raise satisfaction with our tools to {target}', 3.4, 4.2, 'of 5'), decrease('Reduce the number of applications from {start} to {target}', 212, 140, 'applications'), stayAbove('Keep protected devices above {target}', 97, 98, '%')),
    quarterly: [
      objective('Solve it before they call', 'Forty percent of calls are about five things.',
        decrease('Reduce calls to the service desk from {start} to {target} a week', 520, 320, 'calls'), increase('Solve {target} of requests without a person', 12, 40, '%'),
        stayAbove('Keep satisfaction with the service desk above {target}', 4.2, 4.4, 'of 5')),
      objective('Make our company hard to break into', 'Last year’s test got in with one e-mail.',
        increase('Protect {target} of accounts without passwords', 25, 80, '%'), decrease('Close critical gaps within {target}', 26, 7, 'days'),
        decrease('Lower clicks on test mails from {start} to {target}', 14, 5, '%'), yesNo('Restore our most important system from backup, once, for real')),
      objective('Tidy up what we run', 'We pay for sixty applications that fewer than ten people use.',
        increase('Switch off {target}', 0, 30, 'applications'), increase('Save {target} of licence cost a year', 0, 210, 'k€'), increase('Name an owner for {target} of applications', 55, 100, '%'),
        baseline('Find out who uses what', 'applications')),
      objective('Bring the shop floor online', 'A third of our colleagues have no account.',
        increase('Give {target} an account and a device', 0, 90, 'frontline colleagues'), increase('Have {target} of them use the intranet every week', 5, 60, '%'),
        milestones('Wireless network in the halls', 'Measured', 'Installed in hall 1', 'Installed everywhere'))
    ]
  }
];
