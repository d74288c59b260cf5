import { baseline, decrease, increase, milestones, objective, stayAbove, stayBelow, yesNo } from './ideas';
import type { DepartmentIdea } from './ideas';

export const departmentsFacingCustomers: DepartmentIdea[] = [
  {
    name: 'Sales', headTitle: 'Chief Sales Officer',
    jobTitles: ['Account executive', 'Sales development representative', 'Sales engineer', 'Account manager', 'Sales operations analyst'],
    teams: ['New business', 'Enterprise accounts', 'Partner sales', 'Sales development', 'Public sector'],
    yearly: objective('Become the first choice of mid-sized manufacturers', 'Three out of four deals that we lose go to vendors who were in the room before us. This year we are there first.',
      increase('Raise annual recurring revenue to {target}', 42, 56, 'M€'), increase('Win {target} in our core industries', 0, 140, 'new customers'), increase('Raise the win rate against our two main rivals to {target}', 31, 42, '%')),
    quarterly: [
      objective('Fill the pipeline for the next two quarters', 'We close what we open today: without a full pipeline in autumn there is no good spring.',
        increase('Create {target} of qualified pipeline', 0, 9, 'M€'), increase('Hold {target} with decision makers', 0, 120, 'first meetings'),
        decrease('Cut the time from first contact to qualified from {start} to {target}', 21, 12, 'days'), yesNo('Publish one shared definition of a qualified opportunity')),
      objective('Win customers who stay and grow', 'Small pilots that never roll out cost us more than they bring.',
        increase('Sign {target} with a contract of two years or more', 0, 24, 'customers'), increase('Raise the average contract value to {target}', 38, 46, 'k€'),
        stayBelow('Keep discounts below {target} of list price', 12, 9, '%'), increase('Bring customer success into {target} of deals before signature', 35, 80, '%')),
      objective('Make our partners sell with us, not beside us', 'Half of our region is reached through partners who know our product from two years ago.',
        increase('Certify {target} at our ten largest partners', 4, 30, 'consultants'), increase('Register {target} through partners', 0, 60, 'deals'),
        milestones('Launch the new partner portal', 'Requirements agreed with five partners', 'Pilot with two partners', 'All active partners moved')),
      objective('Give every seller more time with customers', 'Our sellers spend less than a third of their week with customers.',
        increase('Raise the share of the week spent with customers from {start} to {target}', 29, 45, '%'), decrease('Reduce the steps of an offer from {start} to {target}', 14, 6, 'steps'),
        increase('Send {target} of offers within a working day', 40, 85, '%'), baseline('Find out how long approvals take today', 'hours'))
    ]
  },
  {
    name: 'Marketing', headTitle: 'Chief Marketing Officer',
    jobTitles: ['Content strategist', 'Campaign manager', 'Product marketer', 'Brand designer', 'Event manager'],
    teams: ['Brand', 'Demand generation', 'Product marketing', 'Content', 'Events'],
    yearly: objective('Be known for what we do better than anyone', 'Buyers know our name, but not what we stand for.',
      increase('Raise unaided awareness in our core industries to {target}', 14, 24, '%'), increase('Earn {target} in trade media that our customers read', 0, 60, 'articles'), increase('Have {target} of new customers name a customer story as a reason to buy', 12, 30, '%')),
    quarterly: [
      objective('Tell stories that our customers recognise themselves in', 'A plant manager believes another plant manager.',
        increase('Publish {target} with numbers that the customer has approved', 2, 10, 'customer stories'), increase('Raise reading time of stories to {target}', 1.4, 3, 'minutes'),
        increase('Get {target} to speak at our events', 2, 8, 'customers')),
      objective('Bring the right visitors to our site, and help them decide', 'Traffic doubled in two years; enquiries did not.',
        increase('Raise enquiries from the website to {target} a month', 180, 300, 'enquiries'), decrease('Bring the bounce rate of product pages down to {target}', 58, 40, '%'),
        increase('Raise the share of enquiries that sales accepts to {target}', 34, 55, '%'), milestones('Rebuild the pricing page', 'Interviews with ten buyers', 'Draft tested', 'Live in all languages')),
      objective('Launch the spring release so that nobody misses it', 'Our last release reached a third of the customers it was built for.',
        increase('Reach {target} of affected customers before launch day', 33, 80, '%'), increase('Win {target} for the launch webinar', 0, 450, 'registrations'),
        yesNo('Every seller has passed the launch training'), stayAbove('Keep satisfaction with launch material above {target}', 4, 4.3, 'of 5')),
      objective('Spend where it works', 'A fifth of our campaigns brings four fifths of the result, and we know which only afterwards.',
        decrease('Lower the cost of a qualified enquiry from {start} to {target}', 310, 220, '€'), increase('Know the source of {target} of new opportunities', 46, 90, '%'),
        stayBelow('Keep spending on channels without a measured result below {target}', 10, 7, '%'))
    ]
  },
  {
    name: 'Customer success', headTitle: 'Chief Customer Officer',
    jobTitles: ['Customer success manager', 'Support engineer', 'Onboarding specialist', 'Renewals manager', 'Technical writer'],
    teams: ['Onboarding', 'Support', 'Renewals', 'Customer education', 'Key accounts'],
    yearly: objective('Make every customer successful in their first year', 'Who reaches their first goal with us in ninety days renews; who does not, leaves.',
      increase('Raise net revenue retention to {target}', 102, 112, '%'), decrease('Lower yearly churn from {start} to {target}', 9, 6, '%'), increase('Raise the net promoter score to {target}', 31, 45, 'points')),
    quarterly: [
      objective('Get new customers to their first result sooner', 'The first weeks decide about the next years.',
        decrease('Shorten the time to the first result from {start} to {target}', 64, 35, 'days'), increase('Bring {target} of new customers through the guided start', 45, 90, '%'),
        increase('Train {target} at new customers', 0, 200, 'champions'), yesNo('Hand over from sales to onboarding with one shared page')),
      objective('Answer so well that nobody has to ask twice', 'One in four of our tickets is a second question about the first answer.',
        increase('Solve {target} of questions with the first answer', 61, 78, '%'), decrease('Bring the first response down to {target}', 5, 2, 'hours'),
        stayAbove('Keep satisfaction with support above {target}', 4.4, 4.6, 'of 5'), decrease('Cut the backlog from {start} to {target}', 420, 150, 'tickets')),
      objective('See trouble before the customer has to tell us', 'Of the customers who left last year, three quarters had stopped logging in months before.',
        increase('Hold {target} with accounts whose use is falling', 0, 90, 'health calls'), increase('Keep a success plan for {target} of key accounts', 38, 95, '%'),
        decrease('Reduce the number of red accounts from {start} to {target}', 26, 10, 'accounts'), baseline('Find out which three signs predict a cancellation', 'signs')),
      objective('Help customers to help themselves', 'Our help pages were written for people who already know the answer.',
        increase('Raise the share of searches that end without a ticket to {target}', 54, 75, '%'), increase('Rewrite {target} that most people read', 0, 60, 'help articles'),
        milestones('Open the customer academy', 'First three courses recorded', 'Pilot with twenty customers', 'Open to everyone'))
    ]
  },
  {
    name: 'Product', headTitle: 'Chief Product Officer',
    jobTitles: ['Product manager', 'Product designer', 'User researcher', 'Product analyst', 'Interaction designer'],
    teams: ['Planning', 'Mobile', 'Insights', 'Integrations', 'Design system'],
    yearly: objective('Build the product that shift leaders open first', 'They start their day in four tools. One of them should be enough, and it should be ours.',
      increase('Raise weekly active shift leaders to {target}', 8200, 14000, 'people'), increase('Have {target} of customers use two or more modules', 41, 60, '%'), increase('Raise ease of use in our survey to {target}', 66, 78, 'of 100')),
    quarterly: [
      objective('Make the mobile app good enough to work without a desktop', 'Shift leaders stand next to a machine, not in front of a monitor.',
        increase('Let {target} of daily tasks be done on the phone', 48, 85, '%'), decrease('Bring the start of the app down to {target}', 4.2, 1.8, 'seconds'),
        stayAbove('Keep the rating in the app stores above {target}', 4.2, 4.4, 'stars'), increase('Watch {target} at work', 0, 24, 'shift leaders')),
      objective('Decide by evidence', 'Too many features were built for one loud customer.',
        increase('Start {target} of features with a tested hypothesis', 30, 80, '%'), increase('Talk with {target} who do not use us', 0, 30, 'people'),
        yesNo('Publish the reasons for everything on the roadmap'), baseline('Find out how many features nobody used in ninety days', 'features')),
      objective('Connect to the systems our customers already have', 'Every third deal waits for an interface.',
        increase('Ship {target} that customers set up themselves', 2, 6, 'connectors'), decrease('Reduce the set-up of an interface from {start} to {target}', 12, 2, 'days'),
        increase('Move {target} of customers to the new interface', 10, 60, '%')),
      objective('Make the first hour with our product a good one', 'New users see an empty screen and a menu of forty entries.',
        increase('Have {target} of new users finish the first task', 37, 65, '%'), decrease('Cut the questions to support in the first week to {target} per customer', 9, 4, 'questions'),
        milestones('Replace the empty screens', 'Sample data', 'Guided first task', 'Checklist for administrators'))
    ]
  },
  {
    name: 'Engineering', headTitle: 'Chief Technology Officer',
    jobTitles: ['Software engineer', 'Senior software engineer', 'Quality engineer', 'Site reliability engineer', 'Data engineer', 'Engineering manager'],
    teams: ['Platform', 'Web', 'Data', 'Quality', 'Reliability', 'Mobile engineering'],
    yearly: objective('Ship every day, and sleep every night', 'We are slow because we are afraid, and afraid because we are slow.',
      increase('Raise releases to {target} a month', 6, 40, 'releases'), decrease('Lower the share of releases that need a repair from {start} to {target}', 18, 6, '%'), stayAbove('Keep availability above {target}', 99.9, 99.95, '%')),
    quarterly: [
      objective('Make releasing boring', 'A release takes four people and an evening.',
        decrease('Shorten the way from merge to production from {start} to {target}', 52, 4, 'hours'), increase('Release {target} of services without a meeting', 20, 90, '%'),
        yesNo('Roll back any service with one command'), decrease('Bring the build down to {target}', 34, 12, 'minutes')),
      objective('Find faults before our customers do', 'Two of three faults are reported from outside.',
        increase('Detect {target} of incidents by our own alerts', 36, 80, '%'), decrease('Restore service within {target}', 95, 30, 'minutes'),
        stayBelow('Keep incidents that customers notice below {target} a month', 4, 3, 'incidents'), increase('Write up {target} within a week', 0, 12, 'incidents')),
      objective('Pay back the debt that slows us most', 'Every change in billing takes three times as long as anywhere else.',
        milestones('Move billing out of the monolith', 'Interfaces drawn', 'New tables filled in parallel', 'Reads switched', 'Old code deleted'),
        increase('Delete {target} of code nobody runs', 0, 60, 'thousand lines'), increase('Raise test coverage of billing to {target}', 42, 75, '%')),
      objective('Make data that everybody can trust', 'Three dashboards show three numbers for the same thing.',
        increase('Define {target} once, with an owner', 3, 25, 'key figures'), decrease('Lower late loads from {start} to {target} a month', 19, 3, 'loads'),
        increase('Have {target} of dashboards built on the shared model', 15, 70, '%')),
      objective('Be fast where it is felt', 'Planning boards with more than two thousand rows take longer to open than a coffee takes to make.',
        decrease('Open a large planning board in {target}', 7.5, 2, 'seconds'), stayBelow('Keep the slowest percent of requests below {target}', 900, 700, 'ms'), decrease('Reduce memory on the shop-floor tablet to {target}', 410, 220, 'MB'))
    ]
  }
];
