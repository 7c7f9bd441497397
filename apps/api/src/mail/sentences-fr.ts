/** What the messages say, in French. `{name}` and `{url}` are replaced. */
export const FRENCH = {
  invitation: {
    subject: 'Votre compte Clausier',
    greeting: 'Bonjour {name},',
    body: 'Un compte vient de vous être ouvert dans Clausier. Choisissez votre mot de passe pour y entrer :',
    action: 'Choisir mon mot de passe',
    end: 'Ce lien sert une seule fois, pendant une heure. Passé ce délai, demandez-en un autre depuis la page de connexion.',
  },
  reset: {
    subject: 'Choisir un nouveau mot de passe',
    greeting: 'Bonjour {name},',
    body: 'Un nouveau mot de passe a été demandé pour votre compte Clausier. Pour le choisir :',
    action: 'Choisir un nouveau mot de passe',
    end: 'Ce lien sert une seule fois, pendant une heure. Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.',
  },
  passwordChanged: {
    subject: 'Votre mot de passe a changé',
    greeting: 'Bonjour {name},',
    body: 'Le mot de passe de votre compte Clausier vient d’être changé, et toutes vos autres sessions sont terminées.',
    action: 'Ouvrir Clausier',
    end: 'Si ce n’est pas vous, demandez tout de suite un nouveau lien depuis la page de connexion, et prévenez votre maison de l’emploi.',
  },
  requestAsked: {
    subject: 'Une maison de l’emploi cherche une personne',
    greeting: 'Bonjour {name},',
    body: 'Une autre maison de l’emploi vous demande une personne pour une de ses opérations :',
    action: 'Lire la demande',
    end: 'Aucun nom n’est transmis tant que vous n’avez proposé personne et que l’autre maison n’a pas accepté.',
  },
  requestAnswered: {
    subject: 'Une réponse sur une demande de mutualisation',
    greeting: 'Bonjour {name},',
    body: 'L’autre maison de l’emploi a répondu sur une demande de mutualisation :',
    action: 'Lire la réponse',
    end: 'Ce message ne contient aucun nom : tout se lit dans Clausier.',
  },
};

export type Sentences = typeof FRENCH;
