import type { Templates } from './template.ts';

/** What is said of a negotiation table. */
export const negotiationWords: Templates = {
  'no-issues': 'There is nothing to negotiate.',
  'no-issues.do': 'Add an issue with two options.',
  'weights-sum': 'The weights of the issues for “{{side}}” add up to {{sum}}, not to 100.',
  'weights-sum.do': 'Give each issue its share of 100 for each side.',
  'weights-sum.do.2': 'Take them as shares of 100: {{shares}} keeps their proportion.',
  'space-too-large': 'The options make {{deals}} deals; {{most}} can be gone through.',
  'space-too-large.do': 'Take out an issue, or join options that a trainee would not tell apart.',
  'pair-issue': 'Both terms of this pair belong to the issue “{{issue}}”, so no deal has both.',
  'pair-issue.do': 'Pair options of two different issues.',
  'option-alone': 'The issue “{{issue}}” has no option, so there is nothing to settle.',
  'option-alone.2': 'The issue “{{issue}}” has one option, so there is nothing to settle.',
  'option-alone.do': 'Give it a second option, or move it to the briefing.',
  'weight-negative': 'The issue “{{issue}}” weighs {{weight}} for “{{side}}”.',
  'weight-negative.do':
    'A weight says how much an issue matters: 0 or more. To turn a wish round, turn the values of its options round.',
  'issue-outside': 'Every option of “{{issue}}” is outside the mandate, so no offer can be made.',
  'issue-outside.do': 'Leave at least one option that the trainee may give.',
  'option-unknown': 'The issue “{{issue}}” has no option “{{id}}”.',
  'option-unknown.2': 'There is no issue “{{id}}”. An option is named as issue.option.',
  deadline: 'The bluffed deadline, round {{deadline}}, is no earlier than the last of {{rounds}} rounds.',
  'deadline.do': 'Set deadline below rounds: a bluff is found out by what comes after it.',
  'principal-missing': 'It is not said who stands behind this counterpart.',
  'principal-missing.do': 'Name them: principal: the ministry.',
  'issue-unknown': 'There is no issue “{{id}}” in this table.',
  'issue-unknown.2': 'There is no issue “{{id}}” to hint at.',
  'entry-unknown': 'There is no question or channel “{{id}}” in this table.',
  'entry-unknown.2': 'There is no question “{{id}}” in this table.',
  'entry-unknown.3': 'The option “{{option}}” needs “{{id}}”, which is no channel.',
  'days-uncounted': '“{{id}}” takes {{days}} days, but this table counts none.',
  'days-uncounted.do': 'Add days: { start: 20 } to the front matter, or take the rule out.',
  'consent-never': 'The option “{{option}}” needs “{{channel}}”, which never grants it.',
  'consent-never.do': 'Write `grants {{term}}` at that channel, or mark the option as outside: never.',
  'after-circle': '“{{id}}” can never be asked: what it comes after waits for it in turn.',
  'after-circle.do': 'Take one `after` out of the circle.',
  'case-unknown': '“{{id}}” is no case in which something is said.',
  'case-unknown.do': 'Use one of {{cases}}, or mark a hint at an issue with `hint`.',
  'ending-unknown': '“{{id}}” is no way in which a table ends.',
  'ending-unknown.do': 'Use one of {{endings}}.',
  'zone-empty':
    'No deal within the mandate is worth {{ours}} to us and {{theirs}} to them{{variant}}, so there is none to reach.',
  'zone-empty.do':
    'The most they can get while we keep ours is {{most}}: lower a reservation value, add an option, or write zone: empty where walking away is meant to be right.',
  'zone-empty.do.2': 'Not even one deal is worth enough to us: lower our reservation value, or write zone: empty.',
  'zone-not-empty': 'The zone of agreement is said to be empty, and 1 deal is in it{{variant}}.',
  'zone-not-empty.2': 'The zone of agreement is said to be empty, and {{deals}} deals are in it{{variant}}.',
  'zone-not-empty.do': 'Raise a reservation value until no deal is left, or take out zone: empty.',
  'words-missing': 'The counterpart has nothing to say in the case “{{id}}”.',
  'words-missing.do': 'Write a heading {#{{id}}} in the part `words`, and below it what is said.',
  'hint-missing': 'The counterpart never hints at “{{issue}}”, which weighs {{weight}} for them.',
  'hint-missing.do':
    'Write a heading {#{{id}}} marked `hint` in the part `words`, and below it what an offer lacks for them.',
  'ending-missing': 'Nothing is told of a play that ends in “{{id}}”.',
  'ending-missing.do': 'Write a heading {#{{id}}} in the part `endings`, and below it what follows.',
  'accepts-anything':
    'The worst deal is worth {{worth}} to them and no deal {{reservation}}, so in the end they accept anything{{variant}}.',
  'accepts-anything.do': 'Raise their reservation value: what they would do without this deal.',
  'frontier-single': 'One deal is the best for both sides{{variant}}: whatever one wants, the other wants too.',
  'frontier-single.do':
    'Let the sides differ on an issue: what is worth more to one should be worth less to the other.',
  'issue-idle': 'Nobody cares about “{{issue}}”: each of its options is worth the same to both sides.',
  'issue-idle.do': 'Give it a weight and different values, or move it to the briefing.',
  'option-dominated':
    '“{{option}}” is in no efficient deal: “{{better}}” is no worse for either side, and better for one.',
  'option-dominated.do': 'Give it something that one side likes better, or take it out.',
  'value-scale':
    '“{{issue}}” weighs {{weight}} for “{{side}}”, but its best option is worth only {{most}} of 100 to them.',
  'value-scale.do':
    'Give the best option of each issue the value 100, and say with the weight how much the issue matters.',
};
