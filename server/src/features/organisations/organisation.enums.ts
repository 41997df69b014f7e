import { registerEnumType } from 'type-graphql';

export enum OrganisationKind {
  ROMA = 'ROMA',
  PRO_ROMA = 'PRO_ROMA',
  UMBRELLA = 'UMBRELLA',
  THEMATIC_PARTNER = 'THEMATIC_PARTNER',
}
registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description: 'How an organisation describes itself.',
  valuesConfig: {
    ROMA: { description: 'A Roma organisation.' },
    PRO_ROMA: { description: 'A pro-Roma organisation.' },
    UMBRELLA: { description: 'It unites other organisations.' },
    THEMATIC_PARTNER: { description: 'It works on a theme that the platform shares.' },
  },
});

export enum LegalForm {
  ASSOCIATION = 'ASSOCIATION',
  PUBLIC_BENEFIT_COMPANY = 'PUBLIC_BENEFIT_COMPANY',
  INSTITUTE = 'INSTITUTE',
  CHURCH_LEGAL_PERSON = 'CHURCH_LEGAL_PERSON',
  ENDOWMENT_FUND = 'ENDOWMENT_FUND',
}
registerEnumType(LegalForm, {
  name: 'LegalForm',
  description: 'Legal forms of Czech NGOs.',
  valuesConfig: {
    ASSOCIATION: { description: 'Spolek (z. s.).' },
    PUBLIC_BENEFIT_COMPANY: { description: 'Obecně prospěšná společnost (o. p. s.).' },
    INSTITUTE: { description: 'Zapsaný ústav (z. ú.).' },
    CHURCH_LEGAL_PERSON: { description: 'Církevní právnická osoba.' },
    ENDOWMENT_FUND: { description: 'Nadační fond.' },
  },
});

export enum MembershipState {
  APPLICANT = 'APPLICANT',
  CANDIDATE = 'CANDIDATE',
  MEMBER = 'MEMBER',
  SUSPENDED = 'SUSPENDED',
  ENDED = 'ENDED',
}
registerEnumType(MembershipState, {
  name: 'MembershipState',
  description: 'How an organisation stands to the platform.',
  valuesConfig: {
    APPLICANT: { description: 'It asked to join.' },
    CANDIDATE: { description: 'It is being admitted.' },
    MEMBER: { description: 'It takes part and votes.' },
    SUSPENDED: { description: 'It neither votes nor reads what is for members, for now.' },
    ENDED: { description: 'It left or was excluded, or its application was refused or withdrawn.' },
  },
});

export enum MandateRole {
  ADMIN = 'ADMIN',
  MEMBER = 'MEMBER',
}
registerEnumType(MandateRole, {
  name: 'MandateRole',
  description: 'What a person may do for their organisation.',
  valuesConfig: {
    ADMIN: { description: 'Acts for it, invites to it and ends its mandates.' },
    MEMBER: { description: 'Acts for it.' },
  },
});

const regionNames = {
  CZ010: 'Hlavní město Praha',
  CZ020: 'Středočeský kraj',
  CZ031: 'Jihočeský kraj',
  CZ032: 'Plzeňský kraj',
  CZ041: 'Karlovarský kraj',
  CZ042: 'Ústecký kraj',
  CZ051: 'Liberecký kraj',
  CZ052: 'Královéhradecký kraj',
  CZ053: 'Pardubický kraj',
  CZ063: 'Kraj Vysočina',
  CZ064: 'Jihomoravský kraj',
  CZ071: 'Olomoucký kraj',
  CZ072: 'Zlínský kraj',
  CZ080: 'Moravskoslezský kraj',
} as const;

export enum Region {
  CZ010 = 'CZ010',
  CZ020 = 'CZ020',
  CZ031 = 'CZ031',
  CZ032 = 'CZ032',
  CZ041 = 'CZ041',
  CZ042 = 'CZ042',
  CZ051 = 'CZ051',
  CZ052 = 'CZ052',
  CZ053 = 'CZ053',
  CZ063 = 'CZ063',
  CZ064 = 'CZ064',
  CZ071 = 'CZ071',
  CZ072 = 'CZ072',
  CZ080 = 'CZ080',
}
registerEnumType(Region, {
  name: 'Region',
  description: 'Czech regions by their NUTS 3 code.',
  valuesConfig: Object.fromEntries(
    Object.entries(regionNames).map(([code, description]) => [code, { description }]),
  ),
});
