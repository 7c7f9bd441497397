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
};

export type Sentences = typeof FRENCH;
