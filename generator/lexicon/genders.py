"""Given names that, the world over, are almost always a man's or almost always a woman's.

Source: general knowledge of the commonest names in American, British and other birth registers. A name that is used for
both somewhere ("Andrea", "Jean", "Nicola", "Kim", "Robin", "Sasha") is left out.
"""

from __future__ import annotations

from collections.abc import Mapping

_FEMALE = (
    "Abigail Adriana Agnes Aicha Aisha Alejandra Alexandra Alice Alicia Amanda Amelia Amina Amy Ana Anastasia Angela "
    "Angelina Anita Anna Anne Annette Annie Antonia Asha Astrid Ayesha Barbara Beatrice Beatriz Bernadette Beth "
    "Bettina Betty Bianca Birgit Bridget Brigitte Camila Carla Carmen Carolina Caroline Carolyn Catherine Cecilia "
    "Celine Charlotte Chiara Chloe Christina Christine Claire Clara Clare Claudia Concepción Cristina Cynthia Daniela "
    "Danielle Daphne Deborah Debra Deirdre Delia Diana Diane Dolores Dora Doris Dorothy Edith Eileen Elaine Eleanor "
    "Elena Elisa Elisabeth Elizabeth Ella Ellen Elsa Emilia Emily Emma Erika Esther Eva Farida Fatima Fatma Fatoumata "
    "Felicia Fernanda Fiona Francesca Françoise Gabriela Gabriella Genevieve Geraldine Gertrude Gina Giorgia Giulia "
    "Gloria Grace Greta Gudrun Hadiza Halima Hannah Harriet Hayley Heather Heidi Helen Helena Helene Helga Hilda "
    "Hillary Ines Inga Ingrid Inés Irina Isabel Isabella Isabelle Jacqueline Jane Janet Janice Jasmine Jennifer "
    "Jessica Joanna Joanne Josephine Juanita Judith Judy Julia Juliana Julie Juliet Karin Karina Katarina Kate "
    "Katharina Katherine Kathleen Kathryn Kathy Katie Katrin Katrina Khadija Kirsten Kristen Kristin Kristina Ksenia "
    "Larissa Latifa Laura Lauren Leila Lena Leonor Leticia Leyla Lidia Liliana Lillian Linda Lisa Liv Lola Lorena "
    "Louise Lucia Lucy Lucía Ludmila Luisa Lydia Lyudmila Maeve Magdalena Manuela Margaret Margarita Margot Maria "
    "Mariam Mariana Marianne Marie Marina Marta Martha Martina Mary Maryam María Matilda Maureen Megan Melanie "
    "Melissa Mercedes Michelle Miriam Mirjam Molly Monica Monika Mónica Nadia Nancy Naomi Natalia Natalie Natalya "
    "Nathalie Nicole Nora Oksana Olga Olivia Pamela Patricia Paula Pauline Penelope Petra Philippa Phoebe Pilar "
    "Polina Priscilla Priyanka Rachel Rebecca Renata Rita Roberta Rosa Rosalind Rose Rosemary Roxana Ruth Sabine "
    "Sabrina Sally Samantha Sandra Sara Sarah Sharon Sheila Shirley Silvia Simona Sinéad Siobhan Sofia Sonia Sophia "
    "Sophie Stefania Stella Stephanie Susan Susana Susanne Suzanne Svetlana Sylvia Tamara Tanya Tatiana Teresa "
    "Theresa Thérèse Tina Ursula Valentina Valeria Valerie Vanessa Vera Veronica Verónica Victoria Violeta Virginia "
    "Viviana Wangari Wendy Winifred Xenia Yelena Yolanda Yulia Yvette Yvonne Zainab Zoe"
)
_MALE = (
    "Aaron Abdul Abdullah Abraham Adam Adolfo Adrian Ahmad Ahmed Alan Albert Alberto Alejandro Aleksandar Aleksandr "
    "Alessandro Alexander Alexandre Alexei Alexey Alfred Alfredo Alvaro Amir Anatoly Anders Andreas Andrei Andres "
    "Andrew Andrey Andrzej André Andrés Angus Anthony Antoine Anton Antonio António Armando Arnaud Arnold Arthur "
    "Arturo Augusto Barry Bartosz Benjamin Bernard Bernardo Bernd Bill Björn Bob Bogdan Boris Brad Brendan Brett "
    "Brian Bruce Bruno Bryan Carl Carlos Cesar Charles Christian Christoph Christophe Christopher Clement Clive Colin "
    "Colm Connor Conor Craig Cédric César Damian Daniel Darren David Davide Dean Denis Dennis Derek Desmond Diarmuid "
    "Didier Diego Dieter Dirk Dmitri Dmitry Dominic Donald Douglas Duncan Edgar Edmund Eduardo Edward Edwin Emanuel "
    "Emil Emilio Emmanuel Enrique Eoin Eric Erik Ernest Ernesto Esteban Etienne Eugene Evgeny Fabio Federico Felipe "
    "Felix Ferdinand Fernando Filip Francesco Francisco Frank Franz François Frederick Fredrik Friedrich Gareth Gary "
    "Geoffrey Georg George Georgios Gerald Gerard Gerhard Gilbert Giovanni Giuseppe Glenn Gonzalo Goran Gordon Graham "
    "Greg Gregory Guillaume Guillermo Gunnar Gustavo Günter Hamid Hans Harald Harold Harry Hassan Hector Heinrich "
    "Henri Henrik Henry Herbert Herman Howard Hugh Hugo Humphrey Hussein Héctor Ian Ibrahim Igor Ismail Ivan Jack "
    "Jacob Jacques Jakub James Javier Jeffrey Jeremy Jerome Jesús Jim Joachim Joao Joaquín Joe Johan Johannes John "
    "Jonas Jonathan Jorge Jose Joseph José João Juan Julian Julio Jürgen Karim Karl Keith Kenneth Kevin Khaled Klaus "
    "Konrad Konstantin Kurt Kwame Lars Laurent Lawrence Leon Leonard Leonardo Leonid Leopold Liam Lorenzo Louis Luc "
    "Lucas Luigi Luis Luiz Lukas Luke Maarten Magnus Mahmoud Malcolm Manfred Manuel Marc Marcel Marcelo Marco Marcos "
    "Marcus Mario Mark Markus Martin Marvin Massimo Mateo Mathieu Matteo Matthew Matthias Maurice Mauricio Max Maxim "
    "Maximilian Mehmet Michael Miguel Mikael Mike Mikhail Milan Miroslav Mohamed Mohammad Mohammed Moses Muhammad "
    "Murray Mustafa Narendra Nathan Neil Nicholas Nicolas Nigel Nikolai Nils Noah Norman Olaf Oleg Oliver Olivier "
    "Omar Oscar Osman Otto Pablo Paolo Patrick Paul Pavel Pedro Per Pete Peter Petr Philip Philippe Phillip Pierre "
    "Piotr Rafael Rainer Raj Rajesh Ralph Ramón Raphael Rashid Raul Ravi Raymond Raúl Ricardo Richard Robert Roberto "
    "Rodrigo Roger Roland Roman Ronald Ruben Rudolf Rui Rupert Russell Ryszard Said Salvador Samuel Sanjay Santiago "
    "Scott Seamus Sebastian Sergei Sergey Sergio Simon Stefan Stephen Steve Steven Stuart Sunil Sven Tariq Terence "
    "Theodore Thiago Thierry Thomas Timothy Tobias Tom Tomas Tomasz Tomás Tony Trevor Umberto Vernon Viktor Vincent "
    "Vincenzo Vitaly Vladimir Volodymyr Walter Warren Werner Wilfred Wilhelm William Wojciech Wolfgang Xavier Yannick "
    "Yiannis Yuri Yusuf Zachary Zoltan Álvaro"
)

PRONOUN_OF: Mapping[str, str] = {
    name: word for names, word in ((_FEMALE, "she"), (_MALE, "he")) for name in names.split()
}
"""Given name, as it is written -> "he" or "she"."""
