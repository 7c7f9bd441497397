/**
 * The words of the official lists. Source: schema 2.0.3 of the essential data of public procurement (arrêtés of 22 December
 * 2022), copied in apps/api/assets/decp; a test holds the two together.
 */
export const NATURES = ['Marché', 'Marché de partenariat', 'Marché de défense ou de sécurité'];
export const CONCESSION_NATURES = [
  'Concession de travaux',
  'Concession de service',
  'Concession de service public',
  'Délégation de service public',
];
export const TECHNIQUES = [
  'Accord-cadre',
  'Concours',
  'Système de qualification',
  "Système d'acquisition dynamique",
  'Catalogue électronique',
  'Enchère électronique',
  'Sans objet',
];
export const EXECUTION_WAYS = ['Tranches', 'Bons de commande', 'Marchés subséquents', 'Sans objet'];
export const CCAGS = [
  'Travaux',
  "Maitrise d'œuvre",
  'Fournitures courantes et services',
  'Marchés industriels',
  'Prestations intellectuelles',
  "Techniques de l'information et de la communication",
  'Pas de CCAG',
];
export const CONSORTIUM_KINDS = ['Conjoint', 'Solidaire', 'Pas de groupement'];
export const PROCEDURES = [
  'Procédure adaptée',
  "Appel d'offres ouvert",
  "Appel d'offres restreint",
  'Procédure avec négociation',
  'Marché passé sans publicité ni mise en concurrence préalable',
  'Dialogue compétitif',
];
export const CONCESSION_PROCEDURES = [
  'Procédure négociée ouverte',
  'Procédure non négociée ouverte',
  'Procédure négociée restreinte',
  'Procédure non négociée restreinte',
];
export const PLACE_CODES = [
  'Code postal',
  'Code commune',
  'Code arrondissement',
  'Code canton',
  'Code département',
  'Code région',
  'Code pays',
];
export const PRICE_KINDS = ['Définitif ferme', 'Définitif actualisable', 'Définitif révisable', 'Provisoire'];
export const PRICE_FORMS = ['Unitaire', 'Forfaitaire', 'Mixte'];
export const PRICE_VARIATIONS = ['Ferme', 'Actualisable', 'Révisable'];
export const IDENTIFIER_TYPES = ['SIRET', 'TVA', 'TAHITI', 'RIDET', 'FRWF', 'IREP', 'HORS-UE'];
export const SOCIAL_CLAUSE = 'Clause sociale';
export const NO_SOCIAL = 'Pas de considération sociale';
export const SOCIAL = [SOCIAL_CLAUSE, 'Critère social', 'Marché réservé', NO_SOCIAL];
export const CONCESSION_SOCIAL = [SOCIAL_CLAUSE, 'Critère social', 'Concession réservée', NO_SOCIAL];
export const NO_ENVIRONMENTAL = 'Pas de considération environnementale';
export const ENVIRONMENTAL = ['Clause environnementale', 'Critère environnemental', NO_ENVIRONMENTAL];
export const NOTHING = 'Sans objet';

/** Words of schemas 1 and 1.5, and of software that follows none, whose meaning is certain. Keys are normalised names. */
export const OLDER_WORDS: Readonly<Record<string, string>> = {
  'marche negocie sans publicite ni mise en concurrence prealable':
    'Marché passé sans publicité ni mise en concurrence préalable',
  'marche public negocie sans publicite ni mise en concurrence prealable':
    'Marché passé sans publicité ni mise en concurrence préalable',
  'marche sans publicite ni mise en concurrence prealable':
    'Marché passé sans publicité ni mise en concurrence préalable',
  'procedure concurrentielle avec negociation': 'Procédure avec négociation',
  'procedure negociee avec mise en concurrence prealable': 'Procédure avec négociation',
  mapa: 'Procédure adaptée',
  'marche a procedure adaptee': 'Procédure adaptée',
  'marche public': 'Marché',
  'groupement conjoint': 'Conjoint',
  'groupement solidaire': 'Solidaire',
  'clause sociale d insertion': SOCIAL_CLAUSE,
  'clauses sociales': SOCIAL_CLAUSE,
  'clauses sociales d insertion': SOCIAL_CLAUSE,
  'clause sociale insertion': SOCIAL_CLAUSE,
  'clause d insertion': SOCIAL_CLAUSE,
  'clause d insertion sociale': SOCIAL_CLAUSE,
  'clause environnementale et sociale': SOCIAL_CLAUSE,
  'aucune consideration sociale': NO_SOCIAL,
  'aucune consideration environnementale': NO_ENVIRONMENTAL,
  'maitrise d oeuvre': "Maitrise d'œuvre",
  'tva intracommunautaire': 'TVA',
  'tva intra': 'TVA',
  'numero tva': 'TVA',
  'prix ferme': 'Définitif ferme',
  'prix revisable': 'Définitif révisable',
  'prix actualisable': 'Définitif actualisable',
  'definitif ferme et actualisable': 'Définitif actualisable',
};
