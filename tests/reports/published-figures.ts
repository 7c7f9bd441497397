/** Hundredths of an hour. */
export const h = (hours: number): number => hours * 100;

/** MELT, rapport d'activité 2021, data frozen at 24/02/2022. */
export const LYS_TOURCOING_2021 = {
  hoursOnOwnOperations: h(28_825),
  hoursByResidentsHere: h(18_556),
  operationsHere: 32,
  publicContractsHere: 47,
  authoritiesHere: 13,
  firmsHere: 60,
  workContractsHere: 163,
  personsHere: 154,
  hoursByResidentsElsewhere: h(95_032),
  workContractsOfResidentsElsewhere: 231,
  personsResidentsElsewhere: 213,
  personsQpvResidentsElsewhere: 65,
};

/** ALPES, rapport d'activité synthétique 2023. */
export const NORD_OUEST_2023 = {
  operationsHere: 14,
  operationsElsewhereWithResidents: 50,
  hoursManaged: h(49_692),
  hoursByResidents: h(41_556),
  personsResidents: 132,
  hoursByResidentsHere: h(1_718),
  hoursByResidentsElsewhere: h(39_838),
  hoursByNonResidentsHere: h(8_136),
  personsNonResidentsHere: 48,
  hoursOnOwnOperations: h(9_854),
  firmsManaged: 51,
};
