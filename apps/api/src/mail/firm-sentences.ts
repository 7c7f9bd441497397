/** What firms are written, in French and in English. Words in braces are replaced. */
export const FIRM_SENTENCES = {
  fr: {
    greeting: 'Bonjour {name},',
    link: {
      subject: 'Vos relevés d’heures d’insertion : votre lien',
      body: 'Voici le lien par lequel {firm} envoie ses relevés d’heures d’insertion. Ni compte ni mot de passe : ouvrez-le, déposez votre fichier ou saisissez les heures, puis certifiez.',
      action: 'Ouvrir mes relevés',
    },
    reminder: {
      subject: {
        coming: 'Relevé d’heures d’insertion attendu le {due}',
        late: 'Relevé d’heures d’insertion en attente depuis le {due}',
      },
      body: {
        coming: 'Sauf erreur de notre part, {firm} n’a pas encore envoyé les heures d’insertion suivantes :',
        late: 'Sauf erreur de notre part, les heures d’insertion suivantes de {firm} ne nous sont pas parvenues :',
      },
      item: '{month} · {operation}, {lot} : {persons}, relevé attendu le {due}',
      persons: { one: '1 personne', other: '{count} personnes' },
      how: 'Le lien ci-dessous ouvre directement vos relevés, sans compte ni mot de passe. Si personne n’a travaillé, un clic sur « Aucune heure ce mois » suffit.',
      action: 'Envoyer mes heures',
    },
    until:
      'Ce lien ne sert qu’aux relevés de {firm}. Il reste valable jusqu’au {until}, autant de fois que nécessaire : gardez-le pour vous.',
    contact: 'Une question, une erreur ? {houses} vous répond.',
    ignore: 'Si vous avez envoyé ces heures entre-temps, merci, et ne tenez pas compte de ce message.',
  },
  en: {
    greeting: 'Hello {name},',
    link: {
      subject: 'Your insertion hours: your link',
      body: 'This is the link by which {firm} sends its monthly statements of insertion hours. No account and no password: open it, drop your file or type the hours, then certify.',
      action: 'Open my statements',
    },
    reminder: {
      subject: {
        coming: 'Statement of insertion hours due on {due}',
        late: 'Statement of insertion hours awaited since {due}',
      },
      body: {
        coming: 'Unless we are mistaken, {firm} has not sent these insertion hours yet:',
        late: 'Unless we are mistaken, these insertion hours of {firm} have not reached us:',
      },
      item: '{month} · {operation}, {lot}: {persons}, due on {due}',
      persons: { one: '1 person', other: '{count} people' },
      how: 'The link below opens your statements directly, without an account or a password. If nobody worked, one click on “No hours this month” is enough.',
      action: 'Send my hours',
    },
    until:
      'This link serves the statements of {firm} only. It works until {until}, as often as needed: keep it to yourself.',
    contact: 'A question, a mistake? {houses} will answer you.',
    ignore: 'If you have sent these hours meanwhile, thank you, and please ignore this message.',
  },
};

/** Puts words in the place of their names in braces; a name in what is put is left as it is. */
export function fill(sentence: string, words: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);
}
