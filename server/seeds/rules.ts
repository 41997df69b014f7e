/** The first rules of the demo, in both languages. */
export const rulesCs = `Platforma je místo, kde si romské a proromské organizace předávají zkušenosti a společně jednají s úřady. Držíme se tu několika pravidel.

## Jak spolu mluvíme

- Mluvíme za svou organizaci a pod svým jménem.
- Nesouhlasíme s názorem, ne s člověkem. Urážky, výhrůžky a nenávist sem nepatří.
- Co zazní mezi členy, nepředáváme dál bez souhlasu toho, kdo to napsal.

## O kom nepíšeme

- Nepíšeme jména, adresy, rodná čísla ani zdravotní údaje klientů. Příběh zobecníme: kraj místo obce, rok místo dne.
- Nikoho neoznačujeme podle národnosti a nehádáme ji.

## Jak rozhodujeme

- Každá členská organizace má jeden hlas, ať ji zastupuje kdokoli.
- Zájemce doporučují členské organizace, o přijetí rozhodují koordinátoři a důvody jsou vidět.

## Když něco nejde

- Porušení pravidel řeší moderátoři. Vždy napíšou, které pravidlo to bylo.
- Členství může skončit na žádost organizace, nebo rozhodnutím s uvedeným důvodem.`;

export const rulesEn = `The platform is where Roma and pro-Roma organisations hand over experience and deal with public authorities together. A few rules hold here.

## How we talk

- We speak for our organisation and under our own name.
- We disagree with an opinion, not with a person. Insults, threats and hatred have no place here.
- What is said among members is not passed on without the consent of whoever wrote it.

## Whom we do not write about

- We write no names, addresses, birth numbers or health data of clients. We generalise: a region instead of a town, a year instead of a day.
- We label nobody by ethnicity, and do not guess it.

## How we decide

- Each member organisation has one vote, whoever acts for it.
- Applicants are recommended by members, admitted by coordinators, and the reasons are visible.

## When something goes wrong

- Moderators deal with breaches of the rules, and always say which rule it was.
- A membership ends at the wish of the organisation, or by a decision with its reason.`;
