"""Common given names of the world's news (given_names.txt): evidence that a name is a person's, never proof.

Names that are rather known as a place, a company or an English word ("Florence", "Chase", "Hope") stay out.
Source: general knowledge of birth registers and the news of all continents, gaps filled from the name lists of Faker
(MIT licence, Daniele Faraglia and contributors) and the United States census where the name is in use.
"""

from __future__ import annotations

from importlib.resources import files

GIVEN_NAMES = frozenset(files("generator.lexicon").joinpath("given_names.txt").read_text(encoding="utf-8").split())
"""Given names as they are written, with their accents."""

_SHORT = (
    "Al Albert Alan|Alex Alexander Alexandra|Andy Andrew|Barney Bernard|Ben Benjamin|Bert Albert Herbert|Bill William|"
    "Billy William|Bob Robert|Bobby Robert|Cathy Catherine|Charlie Charles|Chris Christopher Christine|Chuck Charles|"
    "Dan Daniel|Danny Daniel|Dave David|Dick Richard|Don Donald|Ed Edward Edwin|Eddie Edward|Fred Frederick Alfred|"
    "Gabe Gabriel|Gerry Gerald Gerard|Greg Gregory|Hank Henry|Harry Harold Henry|Jack John|Jake Jacob|Jeff Jeffrey|"
    "Jerry Gerald Jerome|Jim James|Jimmy James|Joe Joseph|Johnny John|Jon Jonathan|Josh Joshua|Kate Katherine|"
    "Kathy Kathleen Katherine|Ken Kenneth|Larry Lawrence Laurence|Liz Elizabeth|Maggie Margaret|Matt Matthew|"
    "Max Maximilian Maxwell|Meg Margaret|Mick Michael|Mike Michael|Nate Nathan Nathaniel|Ned Edward|Nick Nicholas|"
    "Pat Patrick Patricia|Peggy Margaret|Pete Peter|Phil Philip Phillip|Ray Raymond|Rick Richard|Rob Robert|Ron Ronald|"
    "Sam Samuel Samantha|Stan Stanley|Steve Stephen Steven|Sue Susan|Ted Edward Theodore|Terry Terence|Tim Timothy|"
    "Tom Thomas|Tommy Thomas|Tony Anthony|Vic Victor|Vince Vincent|Walt Walter|Will William|Zach Zachary"
)
SHORTENED = frozenset(
    frozenset((short.lower(), long.lower()))
    for short, *longer in (line.split() for line in _SHORT.split("|"))
    for long in longer
)
"""Pairs of an English given name and what its bearers are called, in lower case."""

RENOWNED = frozenset(
    "Adele Allende Arafat Aristotle Assad Ataturk Atatürk Bach Banksy Beethoven Berlusconi Beyonce Beyoncé Bezos "
    "Biden Björk Bolsonaro Botticelli Brahms Brandt Brezhnev Bukele Caesar Caravaggio Ceausescu Ceaușescu Cervantes "
    "Chavez Chekhov Chirac Chopin Churchill Chávez Cleopatra Confucius Cézanne Dante Descartes Dickens "
    "Djokovic Dostoevsky Dostoyevsky Draghi Duterte Eichmann Einstein Eisenhower Eminem Erdogan Erdoğan Federer Freud "
    "Gaddafi Gadhafi Gandhi Garibaldi Gauguin Giscard Goebbels Goering Goethe Gorbachev Guterres Göring "
    "Haaland Haydn Hegel Hemingway Himmler Hitler Hollande Honecker Houdini Jesus Kafka Kant Khamenei Khomeini "
    "Khrushchev Kirchner Kissinger Kohl Lenin Lukashenko Lula Machiavelli Macron Madonna Maduro Mahler "
    "Mandela Mao Maradona Matisse Mbappé Meloni Merkel Messi Michelangelo Milei Milosevic Milošević Mitterrand Mobutu "
    "Modi Monet Mozart Mubarak Mugabe Musk Mussolini Nabokov Nadal Napoleon Nasser Navalny Nehru Netanyahu Neymar "
    "Nietzsche Nixon Nkrumah Obama Orban Orbán Orwell Pele Pelé Perón Picasso Pinochet Plato Prigozhin Puccini "
    "Pushkin Putin Qaddafi Rajoy Rasputin Reagan Rembrandt Rihanna Robespierre Ronaldo Roosevelt Rousseau Sadat "
    "Saladin Sarkozy Schiller Scholz Schubert Shakespeare Shakira Shostakovich Socrates Solzhenitsyn Spinoza Stalin "
    "Starmer Stravinsky Tchaikovsky Thatcher Titian Tito Tolkien Tolstoy Trotsky Trudeau Trump Tsipras Varoufakis "
    "Verdi Vermeer Vivaldi Voltaire Warhol Yeltsin Zapatero Zelensky Zelenskyy Zuckerberg".split()
)
"""Single names that mean one person to readers, who are not told the first name."""
